package org.minhchung.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The few files beside the pages: script, icon, manifest. */
@Controller
@Hidden
class AssetPages {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType SHEET = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
  private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

  private final Assets assets;
  private final Site site;
  private final MessageSource sentences;

  AssetPages(Assets assets, Site site, MessageSource sentences) {
    this.assets = assets;
    this.site = site;
    this.sentences = sentences;
  }

  /** The script of this version; an older address is gone with its page. */
  @GetMapping("/assets/{name}.js")
  ResponseEntity<String> script(@PathVariable String name) {
    return file("/assets/" + name + ".js", SCRIPT, assets.script(), assets.staffScript());
  }

  /** The sheet of the pages behind the sign-in; what readers see carries its own. */
  @GetMapping("/assets/{name}.css")
  ResponseEntity<String> sheet(@PathVariable String name) {
    return file("/assets/" + name + ".css", SHEET, assets.staffSheet());
  }

  private static ResponseEntity<String> file(String path, MediaType type, Assets.Asset... known) {
    for (Assets.Asset asset : known) {
      if (asset.path().equals(path)) {
        return ResponseEntity.ok()
            .contentType(type)
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .body(asset.text());
      }
    }
    return ResponseEntity.notFound().build();
  }

  @GetMapping("/icon.svg")
  ResponseEntity<String> icon() {
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .body(Assets.icon(site.accent()));
  }

  /**
   * Lets a phone put the desk on its home screen and share a message to it (W3C Web Application
   * Manifest; Web Share Target). What is shared comes in the address of the front page, which only
   * the browser reads.
   */
  @GetMapping("/{lang:vi|en}/manifest.webmanifest")
  ResponseEntity<Manifest> manifest(@RequestAttribute(Frame.NAME) Frame frame) {
    String home = "/" + frame.lang();
    var manifest =
        new Manifest(
            "/",
            frame.name(),
            frame.name(),
            sentences.getMessage("web.manifest.description", null, frame.language().locale()),
            frame.lang(),
            home,
            "/",
            "minimal-ui",
            site.accent().light(),
            List.of(new Icon("/icon.svg", "image/svg+xml", "any")),
            new ShareTarget(home, "GET", Map.of("title", "title", "text", "text", "url", "url")));
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(manifest);
  }

  /** The members of a manifest, named as its specification names them. */
  record Manifest(
      String id,
      String name,
      @JsonProperty("short_name") String shortName,
      String description,
      String lang,
      @JsonProperty("start_url") String startUrl,
      String scope,
      String display,
      @JsonProperty("theme_color") String themeColour,
      List<Icon> icons,
      @JsonProperty("share_target") ShareTarget shareTarget) {}

  record Icon(String src, String type, String sizes) {}

  record ShareTarget(String action, String method, Map<String, String> params) {}
}
