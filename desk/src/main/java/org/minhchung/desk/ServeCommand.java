package org.minhchung.desk;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a desk until it is stopped. */
@Command(name = "serve", description = "runs a desk")
final class ServeCommand implements Callable<Integer> {

  @Mixin private ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (RunningDesk desk = RunningDesk.start(options.settings(Path.of("data")))) {
      System.out.println("ready " + desk.address());
      desk.setUpPath().ifPresent(path -> System.out.println("set-up " + options.home(desk) + path));
      desk.awaitEnd();
    }
    return 0;
  }
}
