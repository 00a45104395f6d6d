package io.github.gavia.access;

import io.github.gavia.directory.AddUser;
import io.github.gavia.platform.GaviaProperties;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The rooms platform, directory and access on a web server, without the engine. No configuration by
 * annotation, so that tests of the whole service do not find it.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.flowable.spring.boot.EndpointAutoConfiguration",
      "org.flowable.spring.boot.ProcessEngineServicesAutoConfiguration",
      "org.flowable.spring.boot.ProcessEngineAutoConfiguration",
      "org.flowable.spring.boot.app.AppEngineServicesAutoConfiguration",
      "org.flowable.spring.boot.app.AppEngineAutoConfiguration",
      "org.flowable.spring.boot.idm.IdmEngineAutoConfiguration",
      "org.flowable.spring.boot.idm.IdmEngineServicesAutoConfiguration",
      "org.flowable.spring.boot.eventregistry.EventRegistryAutoConfiguration",
      "org.flowable.spring.boot.eventregistry.EventRegistryServicesAutoConfiguration"
    })
@ComponentScan(basePackageClasses = {GaviaProperties.class, AddUser.class, Caller.class})
public class NarrowContext {}
