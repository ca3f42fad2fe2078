package org.minhchung.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * The fields of a posted form (WHATWG URL, 5.1), strictly read. Line ends are {@code \n}; of a
 * field that comes twice the first counts.
 */
public final class Form {

  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * @throws IOException if the connection breaks
   */
  public static Received<Form> of(HttpServletRequest request) throws IOException {
    return Body.text(request, MediaType.APPLICATION_FORM_URLENCODED).then(Form::parse);
  }

  /** The field, or an empty text if it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  static Received<Form> parse(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      Received<String> key = unescaped(name);
      Received<String> text = unescaped(value);
      if (key instanceof Received.Refused<String>(Refusal why)) {
        return new Received.Refused<>(why);
      }
      if (text instanceof Received.Refused<String>(Refusal why)) {
        return new Received.Refused<>(why);
      }
      if (key instanceof Received.Read<String>(String known)
          && text instanceof Received.Read<String>(String told)) {
        fields.putIfAbsent(known, told.replace("\r\n", "\n").replace('\r', '\n'));
      }
    }
    return new Received.Read<>(new Form(fields));
  }

  private static Received<String> unescaped(String escaped) {
    byte[] in = escaped.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%') {
        int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
        int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          return new Received.Refused<>(Refusal.FORM);
        }
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(in[i] == '+' ? ' ' : in[i]);
      }
    }
    return Body.decoded(out.toByteArray());
  }
}
