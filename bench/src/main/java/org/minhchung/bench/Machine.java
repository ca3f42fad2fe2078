package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine a figure comes from, in one line: a figure without it says nothing. */
public final class Machine {

  private Machine() {}

  /** Processor, cores, memory, system and JDK. */
  public static String description() {
    return "%s, %d cores, %s, %s %s, JDK %s"
        .formatted(
            value(Path.of("/proc/cpuinfo"), "model name"),
            Runtime.getRuntime().availableProcessors(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  private static String memory() {
    String total = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
    return total.isEmpty() ? "memory unknown" : Long.parseLong(total) / 1_048_576 + " GB";
  }

  /** Resident memory of a process in MB, or -1 where /proc does not tell. */
  public static long residentMegabytes(long pid) {
    String resident = value(Path.of("/proc/" + pid + "/status"), "VmRSS").replaceAll("\\D", "");
    return resident.isEmpty() ? -1 : Long.parseLong(resident) / 1024;
  }

  private static String value(Path file, String key) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException absent) {
      return "";
    }
  }
}
