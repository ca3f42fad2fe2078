package org.minhchung.desk;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a desk with sample checks, marked as samples everywhere. */
@Command(name = "demo", description = "runs a desk with sample checks")
final class DemoCommand implements Callable<Integer> {

  @Mixin private ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (RunningDesk desk = RunningDesk.start(settings(options))) {
      System.out.println("ready " + desk.address());
      desk.awaitEnd();
    }
    return 0;
  }

  static Map<String, Object> settings(ServeOptions options) {
    @Nullable String folder = System.getenv("MINHCHUNG_DEMO_DATA");
    Map<String, Object> settings = options.settings(Path.of(folder == null ? "demo" : folder));
    settings.put("minhchung.sample", true);
    // Sixty claims are found by their words; a demo starts in two seconds.
    settings.putIfAbsent(EncoderConfiguration.FOLDER, EncoderConfiguration.NONE);
    return settings;
  }
}
