package io.github.gavia.api.designer;

import io.github.gavia.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps whatever the service sends out of the frames of other pages, files that carry no policy of
 * their own included. Only the pages made for it say themselves who may show them.
 */
@Component
class FramingFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return RequestPath.of(request).isPlainlyUnder(EmbedController.PAGES);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Frame-Options", "DENY");
    chain.doFilter(request, response);
  }
}
