package io.github.gavia.api.designer;

import io.github.gavia.ServiceTest;
import io.github.gavia.api.designer.DesignerClient.Designer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody logged in at the designer: Wanda, who may begin workflows. */
@ServiceTest
@Import(DesignerClient.class)
abstract class WithDesigner {

  @Autowired DesignerClient clients;

  Designer wanda;

  @BeforeEach
  void logIn() {
    wanda = clients.wanda();
  }
}
