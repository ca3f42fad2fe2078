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
      names = "--smtp",
      paramLabel = "HOST:PORT",
      description = "mail server for letters (default: none; port 587)")
  @Nullable String smtp;

  @Option(names = "--smtp-user", paramLabel = "NAME", description = "if the mail server asks")
  String smtpUser = "";

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "a file that holds the password alone")
  String smtpPasswordFile = "";

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "the desk's own address, with --smtp")
  String mailFrom = "";

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
    if (smtp != null) {
      int colon = smtp.lastIndexOf(':');
      settings.put("minhchung.smtp-host", colon < 0 ? smtp : smtp.substring(0, colon));
      settings.put("minhchung.smtp-port", colon < 0 ? "587" : smtp.substring(colon + 1));
      settings.put("minhchung.smtp-user", smtpUser);
      settings.put("minhchung.smtp-password-file", smtpPasswordFile);
      settings.put("minhchung.mail-from", mailFrom);
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
