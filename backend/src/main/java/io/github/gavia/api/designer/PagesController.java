package io.github.gavia.api.designer;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages: one document for every address under {@code /manage}, and the webjar's files,
 * whose names change with their content.
 */
@Controller
class PagesController {

  static final String WEBJAR = "META-INF/resources/webjars/gavia-modeler-ui/";

  /**
   * What pages may load and run: their own files alone. Styles may stand in attributes, because the
   * diagram and the component library set them there.
   */
  static final String CONTENT_SECURITY_POLICY = contentSecurityPolicy("'none'");

  /**
   * The same for a page that others may show inside of theirs.
   *
   * @param frameAncestors who may
   */
  static String contentSecurityPolicy(String frameAncestors) {
    return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
        + " data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri"
        + " 'self'; form-action 'self'; frame-ancestors "
        + frameAncestors;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/manage";
  }

  @GetMapping({"/manage", "/manage/{*path}"})
  ResponseEntity<Resource> page() {
    Resource index = new ClassPathResource(WEBJAR + "index.html");
    if (!index.exists()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .body(index);
  }

  /** Long caching for files whose names carry a hash. */
  @Configuration
  static class Assets implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/webjars/gavia-modeler-ui/assets/**")
          .addResourceLocations("classpath:/" + WEBJAR + "assets/")
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
  }
}
