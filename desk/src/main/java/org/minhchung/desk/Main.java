package org.minhchung.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The desk as one process. */
@SpringBootApplication
public class Main {

  public static void main(String[] arguments) {
    SpringApplication.run(Main.class, arguments);
  }
}
