package io.github.gavia.api.loonflow;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a failed call into its envelope. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractFailures {

  @ExceptionHandler(ContractFailure.class)
  Envelope failed(ContractFailure failure) {
    return failure.envelope();
  }

  /** Section 1, item 7. */
  @ExceptionHandler(SessionNeeded.class)
  ResponseEntity<Void> toLogin(SessionNeeded needed) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/manage/login?next=" + needed.path()))
        .build();
  }
}
