package org.minhchung.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a desk is reached. */
final class ServeOptions {

  @Mixin RecordOptions records = new RecordOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port, 0 for any free one (default: 8080)")
  int port = 8080;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "the address readers use, for links (default: http://localhost:PORT)")
  @Nullable String publicUrl;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "LIST",
      split = ",",
      description = "addresses whose X-Forwarded-* headers count, separated by commas")
  List<String> trustedProxies = List.of();

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description =
          "folder with model.onnx and tokenizer.json that compares meanings, or none"
              + " (default: a small model that ships, for English alone)")
  @Nullable String encoder;

  @Option(
      names = "--encoder-hash",
      paramLabel = "HEX",
      description = "SHA-256 of the two files, one behind the other")
  String encoderHash = "";

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "heap, for example 512m; read by the launcher")
  @Nullable String memory;

  /** Where readers reach the desk: the address that was given, else this machine's. */
  String home(RunningDesk desk) {
    return publicUrl == null ? desk.address().toString() : publicUrl.replaceAll("/+$", "");
  }

  Map<String, Object> settings(Path fallback) {
    Map<String, Object> settings = records.settings(fallback);
    settings.put("server.port", port);
    if (publicUrl != null) {
      settings.put("minhchung.public-url", publicUrl.replaceAll("/+$", ""));
    }
    if (encoder != null) {
      settings.put(EncoderConfiguration.FOLDER, encoder);
      settings.put(EncoderConfiguration.HASH, encoderHash);
    }
    if (!trustedProxies.isEmpty()) {
      settings.put("server.forward-headers-strategy", "native");
      settings.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
      settings.put(
          "server.tomcat.remoteip.internal-proxies",
          trustedProxies.stream()
              .map(String::strip)
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));
    }
    return settings;
  }
}
