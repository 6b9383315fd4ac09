package com.codementee.platform.openapi;

import com.codementee.platform.access.Caller;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the OpenAPI document at {@code /api/openapi.json}, which is generated from the routes. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, PageRequest.class, ReservedId.class, ExpectedVersion.class);
    }

    @Bean
    OpenAPI description(@Value("${codementee.version}") String version) {
        return new OpenAPI()
                .info(new Info().title("Codementee").version(version)
                        .description("Mock interviews with people who interview for real."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(
                        "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .bearerFormat("JWT")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(snakeCase(mappers), new OpenApiModelConverter.Naming()).openapi31(true);
    }

    @Bean
    OpenApiModelConverter openApiModelConverter(ObjectMapperProvider mappers) {
        return new OpenApiModelConverter(snakeCase(mappers));
    }

    private static ObjectMapper snakeCase(ObjectMapperProvider mappers) {
        return mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }
}
