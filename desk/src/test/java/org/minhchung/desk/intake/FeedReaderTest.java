package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.Fetched;
import org.minhchung.desk.fetch.Validators;
import org.minhchung.desk.fetch.WebAddress;

/** Four formats of others, and what is sent in their place. */
class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Báo Mẫu</title><link>https://bao.example/</link><description>x</description>
      <managingEditor>canary-1@bao.example (canary-2)</managingEditor>
      <item><title>Cầu &lt;b&gt;Long Biên&lt;/b&gt; tạm đóng</title>
      <link>https://bao.example/cau</link><guid isPermaLink="false">cau-1</guid>
      <author>canary-3@bao.example</author><dc:creator>canary-4</dc:creator>
      <pubDate>Sat, 28 Nov 2026 07:00:00 GMT</pubDate></item>
      <item><title>Không có ngày</title><link>https://bao.example/hai</link></item>
      </channel></rss>
      """;

  private final FeedReader reader = new FeedReader();

  @Test
  void rssIsReadWithoutItsAuthors() {
    Feed feed = read("application/rss+xml", RSS);

    assertThat(feed)
        .isEqualTo(
            new Feed.Items(
                List.of(
                    new FeedItem(
                        "cau-1",
                        "Cầu Long Biên tạm đóng",
                        "https://bao.example/cau",
                        Instant.parse("2026-11-28T07:00:00Z")),
                    new FeedItem(
                        "https://bao.example/hai",
                        "Không có ngày",
                        "https://bao.example/hai",
                        null))));
    assertThat(feed.toString()).doesNotContain("canary");
  }

  @Test
  void atomIsReadWithoutItsAuthors() {
    Feed feed =
        read(
            "application/atom+xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Mẫu</title><id>urn:f</id>
            <updated>2026-11-28T07:00:00Z</updated>
            <author><name>canary-1</name><email>canary-2@bao.example</email></author>
            <entry><id>urn:1</id><title type="html">Giá xăng &amp;amp; dầu</title>
            <link href="https://bao.example/xang"/><updated>2026-11-28T06:00:00+07:00</updated>
            <author><name>canary-3</name><uri>https://bao.example/canary-4</uri></author>
            <contributor><name>canary-5</name></contributor></entry></feed>
            """);

    assertThat(feed)
        .isEqualTo(
            new Feed.Items(
                List.of(
                    new FeedItem(
                        "urn:1",
                        "Giá xăng & dầu",
                        "https://bao.example/xang",
                        Instant.parse("2026-11-27T23:00:00Z")))));
  }

  @Test
  void jsonFeedIsReadWithoutItsAuthors() {
    Feed feed =
        read(
            "application/feed+json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Báo Mẫu",
             "authors":[{"name":"canary-1","url":"https://bao.example/canary-2"}],
             "items":[{"id":"1","url":"https://bao.example/mot","title":"Một",
                       "date_published":"2026-11-28T07:00:00Z","author":{"name":"canary-3"}},
                      {"title":"không có gì để nhận ra"}]}
            """);

    assertThat(feed)
        .isEqualTo(
            new Feed.Items(
                List.of(
                    new FeedItem(
                        "1",
                        "Một",
                        "https://bao.example/mot",
                        Instant.parse("2026-11-28T07:00:00Z")))));
  }

  @Test
  void aNewsSitemapIsRead() {
    Feed feed =
        read(
            "application/xml",
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://bao.example/tin</loc><news:news>
            <news:publication><news:name>Báo Mẫu</news:name><news:language>vi</news:language>
            </news:publication><news:publication_date>2026-11-28T07:00:00Z</news:publication_date>
            <news:title>Nước lên nhanh</news:title></news:news></url>
            <url><loc>https://bao.example/trang-khong-phai-tin</loc></url></urlset>
            """);

    assertThat(feed)
        .isEqualTo(
            new Feed.Items(
                List.of(
                    new FeedItem(
                        "https://bao.example/tin",
                        "Nước lên nhanh",
                        "https://bao.example/tin",
                        Instant.parse("2026-11-28T07:00:00Z")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss><rss version='2.0'><channel><title>x</title></channel></rss>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'><rss version='2.0'/>",
        "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
            + "<rss version='2.0'><channel><title>&b;</title></channel></rss>",
        "<!DOCTYPE urlset [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>&f;</loc></url></urlset>",
        "<rss version='2.0'><channel><title>NUL \0</title></channel></rss>",
        "<rss version='2.0'><channel><title>unclosed",
        "<rss version='2.0'><channel><title>&#0;</title></channel></rss>",
        "<rss version='2.0'><channel><title>&unknown;</title></channel></rss>",
        "<rss version='99.0'><channel/></rss>",
        "not xml at all",
        ""
      })
  void aBrokenOrHostileDocumentIsSaidToBeBroken(String body) {
    assertThat(read("application/rss+xml", body))
        .isEqualTo(new Feed.Unreadable("intake.source.trouble.broken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Trang này đã chuyển</body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"
      })
  void aDocumentOfAnotherKindIsSaidToBeNoFeed(String body) {
    assertThat(read("text/xml", body))
        .isEqualTo(new Feed.Unreadable("intake.source.trouble.not-a-feed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"version\":\"2\",\"items\":[]}", "null"})
  void jsonThatIsNoFeedIsSaidToBeNone(String body) {
    assertThat(read("application/json", body))
        .isEqualTo(new Feed.Unreadable("intake.source.trouble.not-a-feed"));
  }

  @Test
  void jsonThatNeverClosesIsSaidToBeBroken() {
    assertThat(read("application/json", "[".repeat(100_000)))
        .isEqualTo(new Feed.Unreadable("intake.source.trouble.broken"));
  }

  @Test
  void theCharsetTheServerNamesGoesBeforeOurGuess() {
    Charset old = Charset.forName("windows-1258");
    String body =
        "<rss version='2.0'><channel><title>x</title><item><guid>1</guid>"
            + "<title>C\u00e0 ph\u00ea</title></item></channel></rss>";

    Feed feed = reader.read(page("application/rss+xml", old, body.getBytes(old)));

    assertThat(feed)
        .isInstanceOfSatisfying(
            Feed.Items.class, it -> assertThat(it.items().getFirst().title()).isEqualTo("Cà phê"));
  }

  @Test
  void bytesThatAreNotInTheNamedCharsetBreakNothing() {
    byte[] latin = RSS.getBytes(StandardCharsets.UTF_16LE);

    assertThat(reader.read(page("application/rss+xml", StandardCharsets.UTF_8, latin)))
        .isEqualTo(new Feed.Unreadable("intake.source.trouble.broken"));
  }

  @Test
  void noMoreThanFiveThousandItemsAreTaken() {
    var body = new StringBuilder("<rss version='2.0'><channel><title>x</title>");
    for (int n = 0; n < 6_000; n++) {
      body.append("<item><guid>").append(n).append("</guid><title>t</title></item>");
    }

    assertThat(read("text/xml", body.append("</channel></rss>").toString()))
        .isInstanceOfSatisfying(Feed.Items.class, it -> assertThat(it.items()).hasSize(5_000));
  }

  /** Each seed breaks the good feed elsewhere; nothing may be thrown, and no author come out. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aFeedWithFlippedBytesNeverThrows(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      byte[] body = RSS.getBytes(StandardCharsets.UTF_8);
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }

      Feed feed = reader.read(page("application/rss+xml", StandardCharsets.UTF_8, body));

      assertThat(feed.toString()).doesNotContain("canary-1@");
    }
  }

  private Feed read(String type, String body) {
    return reader.read(page(type, StandardCharsets.UTF_8, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Fetched.Page page(String type, Charset charset, byte[] body) {
    return new Fetched.Page(
        WebAddress.of("https://bao.example/feed").orElseThrow(),
        type,
        charset,
        new Bytes(body),
        Validators.NONE);
  }
}
