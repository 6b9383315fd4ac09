# The front end: the built web app and nginx. Build from the checkout: docker build -f deploy/frontend.Dockerfile .
FROM node:22-bookworm-slim AS web
WORKDIR /build/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY docs/openapi.json /build/docs/openapi.json
COPY web ./
RUN npm run build && rm -f dist/csp-style-hashes.txt && find dist -name '*.html*' -delete

FROM nginx:1.28-alpine
COPY --from=web /build/web/dist /usr/share/nginx/html
COPY deploy/nginx /etc/nginx/codementee
ENV TZ=UTC
# nginx may listen on port 80 as an ordinary user, because containers have a network of their own.
USER nginx
EXPOSE 80
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD wget -q -O /dev/null http://127.0.0.1/api/health || exit 1
ENTRYPOINT ["nginx", "-g", "daemon off;", "-c"]
CMD ["/etc/nginx/codementee/frontend.conf"]
