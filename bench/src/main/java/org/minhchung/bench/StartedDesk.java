package org.minhchung.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A desk started by the launcher as a person would start it, and stopped on close. */
public final class StartedDesk implements AutoCloseable {

  private static final String READY = "ready ";

  private final Process process;
  private final URI address;
  private final Duration toReady;

  private StartedDesk(Process process, URI address, Duration toReady) {
    this.process = process;
    this.address = address;
    this.toReady = toReady;
  }

  /**
   * Starts a verb and waits for its ready line.
   *
   * @param home the project's folder
   * @throws IllegalStateException if it ends without saying that it is ready
   */
  public static StartedDesk start(
      Path home, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("minhchung").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    long began = System.nanoTime();
    try {
      Process process = builder.start();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          URI address = URI.create(line.substring(READY.length()).strip());
          return new StartedDesk(process, address, Duration.ofNanos(System.nanoTime() - began));
        }
      }
      throw new IllegalStateException("ended before it was ready: " + command);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /** From the launcher's first instruction to the ready line. */
  public Duration toReady() {
    return toReady;
  }

  public long residentMegabytes() {
    return Machine.residentMegabytes(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
