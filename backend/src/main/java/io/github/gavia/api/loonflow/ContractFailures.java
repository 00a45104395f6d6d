package io.github.gavia.api.loonflow;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
}
