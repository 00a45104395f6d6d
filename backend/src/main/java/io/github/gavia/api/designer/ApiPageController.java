package io.github.gavia.api.designer;

import java.io.IOException;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The browsable page of the contract's and the designer's calls. It shows nothing that is not
 * public in the source and needs no sign-in; the calls made from it need what every call needs.
 */
@Controller
class ApiPageController {

  @GetMapping("/docs/api")
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", PagesController.CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .body(new ClassPathResource("api-page/index.html"));
  }

  /** The page's own files, and those of Swagger UI without the version in their address. */
  @Configuration
  static class Assets implements WebMvcConfigurer {

    private static final String POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/docs/api/page/**")
          .addResourceLocations("classpath:/api-page/")
          .setCacheControl(CacheControl.noCache());
      registry
          .addResourceHandler("/docs/api/swagger-ui/**")
          .addResourceLocations(
              "classpath:/META-INF/resources/webjars/swagger-ui/" + version() + "/")
          .setCacheControl(CacheControl.noCache());
    }

    private static String version() {
      try {
        Properties webjar = PropertiesLoaderUtils.loadProperties(new ClassPathResource(POM));
        return webjar.getProperty("version");
      } catch (IOException e) {
        throw new IllegalStateException("the webjar swagger-ui is not on the class path", e);
      }
    }
  }
}
