package org.minhchung.desk.intake;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Fetched;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads RSS and Atom (Rome), JSON Feed 1 (Jackson) and news sitemaps (crawler-commons). What names
 * an author is never looked at. A document with a DOCTYPE is refused whole, before any of them sees
 * it, and so is one with a character XML does not know, such as NUL.
 */
final class FeedReader {

  private static final int MOST_ITEMS = 5_000;
  private static final int MOST_CHARACTERS = 2_000;

  private static final Feed NOT_A_FEED = new Feed.Unreadable("intake.source.trouble.not-a-feed");
  private static final Feed BROKEN = new Feed.Unreadable("intake.source.trouble.broken");

  private final JsonMapper mapper = JsonMapper.builder().build();

  Feed read(Fetched.Page page) {
    try {
      return page.mediaType().endsWith("json") ? json(page) : xml(page);
    } catch (IOException | SAXException | FeedException | UnknownFormatException e) {
      return BROKEN;
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      // What the libraries throw for a feed that says what cannot be.
      return BROKEN;
    }
  }

  private Feed xml(Fetched.Page page)
      throws IOException, SAXException, FeedException, UnknownFormatException {
    return switch (root(page)) {
      case "rss", "feed", "RDF" -> syndicated(page);
      case "urlset" -> news(page);
      default -> NOT_A_FEED;
    };
  }

  private static Feed syndicated(Fetched.Page page) throws IOException, FeedException {
    var input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    input.setPreserveWireFeed(false);
    try (var characters = characters(page)) {
      return new Feed.Items(
          input.build(characters).getEntries().stream()
              .limit(MOST_ITEMS)
              .flatMap(entry -> Stream.ofNullable(item(entry)))
              .toList());
    }
  }

  private static @Nullable FeedItem item(SyndEntry entry) {
    Date published =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return item(
        entry.getUri(),
        entry.getTitle(),
        entry.getLink(),
        published == null ? null : at(published));
  }

  private static Feed news(Fetched.Page page) throws IOException, UnknownFormatException {
    var parser = new SiteMapParser(false);
    parser.enableExtension(Extension.NEWS);
    AbstractSiteMap map =
        parser.parseSiteMap(page.mediaType(), page.body().copy(), page.at().uri().toURL());
    if (!(map instanceof SiteMap urls)) {
      return NOT_A_FEED;
    }
    List<FeedItem> items = new ArrayList<>();
    for (SiteMapURL url : urls.getSiteMapUrls()) {
      ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
      if (news != null && news.length > 0 && news[0] instanceof NewsAttributes said) {
        Date published = said.getPublicationDate();
        String link = url.getUrl().toString();
        FeedItem item = item(link, said.getTitle(), link, published == null ? null : at(published));
        if (item != null && items.size() < MOST_ITEMS) {
          items.add(item);
        }
      }
    }
    return new Feed.Items(items);
  }

  private Feed json(Fetched.Page page) {
    JsonNode tree = mapper.readTree(page.body().text(StandardCharsets.UTF_8));
    if (!tree.path("version").asString("").startsWith("https://jsonfeed.org/version/1")
        || !tree.path("items").isArray()) {
      return NOT_A_FEED;
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode node : tree.path("items")) {
      FeedItem item =
          item(
              node.path("id").asString(""),
              node.path("title").asString(""),
              node.path("url").asString(""),
              moment(node.path("date_published").asString("")));
      if (item != null && items.size() < MOST_ITEMS) {
        items.add(item);
      }
    }
    return new Feed.Items(items);
  }

  /** Null where nothing tells the item from others. */
  private static @Nullable FeedItem item(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable Instant published) {
    String where = Objects.requireNonNullElse(link, "").strip();
    String key = Objects.requireNonNullElse(id, "").strip();
    String known = key.isEmpty() ? where : key;
    return known.isEmpty()
        ? null
        : new FeedItem(known, plain(Objects.requireNonNullElse(title, "")), where, published);
  }

  /** Titles come with markup and without; words that look like markup are lost with it. */
  private static String plain(String title) {
    String text = Jsoup.parse(title).text().strip();
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  private static Instant at(Date date) {
    return Instant.ofEpochMilli(date.getTime());
  }

  private static @Nullable Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  /** In the charset that server, mark and declaration agree on, as RFC 7303 settles it. */
  private static XmlReader characters(Fetched.Page page) throws IOException {
    String type =
        page.charset() == null
            ? page.mediaType()
            : page.mediaType() + "; charset=" + page.charset().name();
    return new XmlReader(page.body().open(), type, true);
  }

  /** The local name of the root; reads the whole document, so that a broken one is known here. */
  private static String root(Fetched.Page page) throws IOException, SAXException {
    var seen = new Root();
    try (var characters = characters(page)) {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(characters), seen);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser lacks a feature it has", e);
    }
    return seen.name;
  }

  private static final class Root extends DefaultHandler {
    private String name = "";

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      if (name.isEmpty()) {
        name = local;
      }
    }
  }
}
