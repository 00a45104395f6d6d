package io.github.gavia.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Errors that no controller answered, each in its door's shape: the envelope under {@code
 * /api/v1.0}, a problem elsewhere. Never a stack trace, never HTML.
 */
@ControllerAdvice
class ApiErrors {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  /** No such path: 404 with an empty body (section 1, item 7). */
  @ExceptionHandler(NoResourceFoundException.class)
  ResponseEntity<Void> notFound() {
    return ResponseEntity.notFound().build();
  }

  /** A known path, another method: 405 with what is allowed. */
  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<Void> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
    Set<String> allowed = new TreeSet<>();
    String[] supported = e.getSupportedMethods();
    if (supported != null) {
      allowed.addAll(Set.of(supported));
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
        .build();
  }

  /**
   * A request that Spring refuses, such as a parameter of another type or a kind of answer that
   * there is none of, and what doors refuse.
   */
  @ExceptionHandler({
    ErrorResponseException.class,
    HttpMediaTypeNotAcceptableException.class,
    ServletRequestBindingException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Object> refused(Exception e, HttpServletRequest request) {
    HttpStatusCode status =
        e instanceof ErrorResponse response ? response.getStatusCode() : HttpStatus.BAD_REQUEST;
    String detail =
        e instanceof ErrorResponse response
            ? String.valueOf(response.getBody().getDetail())
            : unreadable((MethodArgumentTypeMismatchException) e);
    return request.getRequestURI().startsWith("/api/v1.0/")
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(envelope(detail))
        : problem(status, detail);
  }

  private static String unreadable(MethodArgumentTypeMismatchException e) {
    return e.getName() + " is invalid: '" + e.getValue() + "'";
  }

  /** A query that is no UTF-8 or has too many parameters. */
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<Object> unreadableQuery() {
    return problem(HttpStatus.BAD_REQUEST, "The parameters of the query cannot be read.");
  }

  /** A fault of ours: the caller gets a reference, the log the cause. */
  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> fault(Exception e, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error(
        "{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
    String message = "the service failed on this call, reference " + reference;
    return request.getRequestURI().startsWith("/api/v1.0/")
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(envelope(message))
        : problem(HttpStatus.INTERNAL_SERVER_ERROR, message);
  }

  private static Map<String, Object> envelope(String message) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", -1);
    envelope.put("data", Map.of());
    envelope.put("msg", message);
    return envelope;
  }

  private static ResponseEntity<Object> problem(HttpStatusCode status, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
