package com.codementee.platform.openapi;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page that displays the OpenAPI document. */
@Hidden
@WithoutEnvelope
@RestController
@RequestMapping("/api/docs")
class ApiDocsController {

    @GetMapping(produces = "text/html;charset=UTF-8")
    @Allow(Who.PUBLIC)
    Resource page() {
        return new ClassPathResource("api-docs/page.html");
    }

    @GetMapping(path = "/page.css", produces = "text/css;charset=UTF-8")
    @Allow(Who.PUBLIC)
    Resource style() {
        return new ClassPathResource("api-docs/page.css");
    }

    @GetMapping(path = "/page.js", produces = "text/javascript;charset=UTF-8")
    @Allow(Who.PUBLIC)
    Resource script() {
        return new ClassPathResource("api-docs/page.js");
    }
}
