package org.minhchung.desk.publishing.web;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that may stand in a page unescaped. Made from Markdown only: what it holds of HTML is shown
 * as text, and what comes out passes a list of plain elements. No pictures: a page asks nobody else
 * for anything.
 *
 * @param html empty if there was nothing to render
 */
record SafeHtml(String html) {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Headings move below those of the page's own sections. */
  private static final Map<String, String> HEADINGS =
      Map.of("h1", "h3", "h2", "h3", "h3", "h4", "h4", "h4", "h5", "h4", "h6", "h4");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a")
          .allowElements(
              (String element, List<String> _) -> HEADINGS.get(element),
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowUrlProtocols("http", "https")
          .allowAttributes("href")
          .onElements("a")
          .requireRelNofollowOnLinks()
          .toFactory();

  static SafeHtml ofMarkdown(String markdown) {
    Node document = PARSER.parse(markdown);
    return new SafeHtml(POLICY.sanitize(RENDERER.render(document)));
  }
}
