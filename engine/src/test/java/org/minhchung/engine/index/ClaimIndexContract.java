package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/** What holds for every claim index. */
public abstract class ClaimIndexContract {

  protected final TextReader reader = new TextReader();
  private ClaimIndex index;

  /** A new, empty index. */
  protected abstract ClaimIndex empty() throws Exception;

  @BeforeEach
  void open() throws Exception {
    index = empty();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsTheClaimAMessageRepeatsAndKeepsEverythingOfIt() {
    IndexedClaim ginger =
        new IndexedClaim(
            "c003",
            List.of(
                new Wording("vi", "Ngậm gừng tươi dưới lưỡi cắt cơn đột quỵ trong 5 phút."),
                new Wording("en", "Ginger under the tongue stops a stroke in 5 minutes.")),
            new Holds.Between(
                Instant.parse("2026-01-02T03:04:05.006Z"), Instant.parse("2026-12-31T00:00:00Z")),
            Instant.parse("2026-01-01T00:00:00Z"));
    put(ginger, claim("c001", "Uống nước chanh ấm pha mật ong chữa khỏi bệnh tiểu đường."));

    List<Near> found = near("nghe noi ngam gung duoi luoi la het dot quy", 10);

    assertThat(found.getFirst().claim()).isEqualTo(ginger);
    assertThat(found.getFirst().nearness()).isPositive();
  }

  @Test
  void findsAClaimByAnyOfItsWordingsYetNamesItOnce() {
    put(
        new IndexedClaim(
            "c1",
            List.of(
                new Wording("vi", "Cầu Rạch Miễu đóng cửa ba ngày"),
                new Wording("vi-vn", "Cầu Rạch Miễu cấm xe ba ngày"),
                new Wording("en", "Rach Mieu bridge closes for three days")),
            new Holds.Always()));

    assertThat(ids(near("bridge closes", 10))).containsExactly("c1");
    assertThat(ids(near("cầu rạch miễu", 10))).containsExactly("c1");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void findsWordsWithTyposAndWordsGluedTogether() {
    put(
        claim("c1", "Vắc xin cúm gây vô sinh ở phụ nữ"),
        claim("c2", "Giá xăng tăng lên 30.000 đồng từ thứ hai"));

    assertThat(ids(near("vawcsxincums vo sinhh", 1))).containsExactly("c1");
    assertThat(ids(near("giaxangtang", 1))).containsExactly("c2");
  }

  @Test
  void putReplacesTheClaimOfTheSameId() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"));
    put(claim("c1", "Kẹt xe"));

    assertThat(index.size()).isEqualTo(1);
    assertThat(near("nước lũ cầu thăng long", 10)).isEmpty();
    assertThat(ids(near("kẹt xe", 10))).containsExactly("c1");
  }

  @Test
  void aRemovedClaimIsGoneAndRemovingWhatIsNotThereIsNothing() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"), claim("c2", "Nước sạch bị cắt hai ngày"));
    index.remove("c1");
    index.remove("c9");
    index.refresh();

    assertThat(index.size()).isEqualTo(1);
    assertThat(ids(near("nước lũ", 10))).containsExactly("c2");
  }

  @Test
  void nothingIsSeenBeforeRefresh() {
    index.put(claim("c1", "Nước lũ về đến cầu Thăng Long"));

    assertThat(index.size()).isZero();
    assertThat(near("nước lũ", 10)).isEmpty();

    index.refresh();
    assertThat(index.size()).isEqualTo(1);
    assertThat(near("nước lũ", 10)).hasSize(1);
  }

  @Test
  void claimsThatAreEquallyNearComeInTheOrderOfTheirIdsAlsoAtTheLimit() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    for (int i : order) {
      index.put(claim("c%03d".formatted(i), "Ngày mai cả nước nghỉ học vì bão"));
      if (i % 7 == 0) {
        index.refresh();
      }
    }
    index.refresh();

    assertThat(ids(near("mai nghỉ học", 5)))
        .containsExactly("c000", "c001", "c002", "c003", "c004");
    assertThat(ids(near("mai nghỉ học", 1_000))).hasSize(300).isSorted();
  }

  @Test
  void neverReturnsMoreThanTheLimitAndComesBestFirst() {
    for (int i = 0; i < 50; i++) {
      index.put(claim("c" + i, "bão số " + i + " vào " + "miền trung ".repeat(1 + i % 5) + i * i));
    }
    index.refresh();

    List<Near> found = near("bão số 7 vào miền trung", 12);

    assertThat(found).hasSize(12);
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.nearness(), a.nearness()));
    assertThat(found.getFirst().claim().id()).isEqualTo("c7");
  }

  @Test
  void countsInHowManyClaimsASyllableStandsWhateverWasReplacedOrRemoved() {
    put(
        new IndexedClaim(
            "c1",
            List.of(new Wording("vi", "nước lũ về"), new Wording("vi-vn", "nước lũ dâng")),
            new Holds.Always()),
        claim("c2", "nước sạch"),
        claim("c3", "nước mắm nước chấm"));
    put(claim("c2", "điện sạch"));
    index.remove("c3");
    index.refresh();

    assertThat(index.frequencies(List.of("nuoc", "lu", "sach", "mam", "nuoc")))
        .isEqualTo(Map.of("nuoc", 1, "lu", 1, "sach", 1, "mam", 0));
    assertThat(index.frequencies(List.of())).isEmpty();
  }

  @Test
  void remembersTheChangeNumberOfTheLastCommit() {
    assertThat(index.committed()).isZero();
    index.commit(7);
    assertThat(index.committed()).isEqualTo(7);
    put(claim("c1", "nước lũ"));
    index.commit(8);
    assertThat(index.committed()).isEqualTo(8);
  }

  @Test
  void whatHoldsNoWordFindsNothing() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"));

    for (String empty : List.of("", " ", "🙏🙏‼️", "\u200f\u200e", "...")) {
      assertThat(near(empty, 10)).as("'%s'", empty).isEmpty();
    }
  }

  @Test
  void aClaimWithoutAnyWordIsKeptAndNeverFound() {
    put(claim("c1", "!!!"), claim("c2", "Nước lũ"));

    assertThat(index.size()).isEqualTo(2);
    assertThat(ids(near("nước lũ !!!", 10))).containsExactly("c2");
  }

  @Test
  void oneWordTenThousandTimesIsThatWord() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"), claim("c2", "Cúp điện toàn thành phố"));

    assertThat(ids(near("nước ".repeat(10_000), 10))).containsExactly("c1");
  }

  @Test
  void aVeryLongTextOfAllSortsIsAnswered() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"));
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("nước lũ cầu thăng long ");
    while (text.length() < 20_000) {
      text.appendCodePoint(32 + random.nextInt(0x2FFF)).append(random.nextInt(3) == 0 ? " " : "");
    }

    assertThat(ids(near(text.toString(), 1_000))).containsExactly("c1");
  }

  @Test
  void aTextOfHundredsOfKnownWordsIsAnswered() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      String word = "w" + Integer.toString(i * 7_919, 26);
      index.put(claim("c" + i, word + " " + word + "x"));
      words.append(word).append(' ');
    }
    index.refresh();

    assertThat(near(words.toString(), 1_000)).hasSizeGreaterThan(590);
  }

  @Test
  void findsTheClaimsThatSingleSentencesOfALongTextTell() {
    put(
        claim("c1", "Cầu Rạch Miễu đóng cửa ba ngày"),
        claim("c2", "Uống nước chanh ấm chữa khỏi bệnh tiểu đường"));
    for (int i = 0; i < 60; i++) {
      index.put(claim("d" + i, "mấy chị bán rau ngoài chợ than buôn bán ế ẩm quá lần " + i));
    }
    index.refresh();

    List<String> found =
        ids(
            near(
                "Hôm qua đi chợ về mệt quá trời. Mấy chị bán rau cũng than buôn bán ế ẩm. "
                    + "Nghe nói cầu Rạch Miễu đóng cửa ba ngày. Thương nhau thì nhắn nhau nha. "
                    + "Bà Tư thì bảo uống nước chanh ấm chữa khỏi bệnh tiểu đường.",
                5));

    assertThat(found).contains("c1", "c2");
  }

  @Test
  void nearnessHangsNeitherOnNeighboursLengthNorOnWhatWasRemoved() {
    put(claim("c1", "Nước lũ về đến cầu Thăng Long"), claim("c2", "Cúp điện toàn thành phố"));
    index.put(claim("c3", "mưa"));
    index.refresh();
    double before = near("nước lũ ở cầu thăng long", 1).getFirst().nearness();

    put(claim("c3", "mưa " + "gió bão giông lốc sấm chớp ".repeat(20)));
    assertThat(near("nước lũ ở cầu thăng long", 1).getFirst().nearness()).isEqualTo(before);

    put(claim("c4", "Nước lũ về đến Hà Nội"), claim("c2", "Nước lũ về cầu Thăng Long rồi"));
    assertThat(near("nước lũ ở cầu thăng long", 1).getFirst().nearness()).isNotEqualTo(before);

    index.remove("c4");
    put(claim("c2", "Cúp điện toàn thành phố"));
    assertThat(near("nước lũ ở cầu thăng long", 1).getFirst().nearness()).isEqualTo(before);
  }

  @Test
  void theSameAccentsCountMoreThanOthersAndNoAccentsSayNothing() {
    put(claim("c1", "Lũ về làng bán bò"), claim("c2", "Lư vẽ lang bạn bỏ"));

    assertThat(ids(near("lũ về làng bán bò", 1))).containsExactly("c1");
    assertThat(ids(near("lư vẽ lang bạn bỏ", 1))).containsExactly("c2");
    List<Near> bare = near("lu ve lang ban bo", 2);
    assertThat(bare.get(0).nearness()).isEqualTo(bare.get(1).nearness());
  }

  @Test
  void readersAreAnsweredWhileAWriterWrites() throws Exception {
    put(claim("c000", "Nước lũ về đến cầu Thăng Long"));
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(
            readers.submit(
                () -> {
                  int answers = 0;
                  do {
                    List<Near> found = near("nước lũ về cầu thăng long", 20);
                    assertThat(found.getFirst().claim().id()).isEqualTo("c000");
                    assertThat(ids(found)).doesNotHaveDuplicates();
                    index.frequencies(List.of("nuoc"));
                    answers++;
                  } while (!done.get());
                  return answers;
                }));
      }
      for (int i = 1; i <= 400; i++) {
        index.put(claim("c%03d".formatted(1 + i % 90), "Nước lũ về đến cầu số " + i));
        if (i % 10 == 0) {
          index.remove("c%03d".formatted(1 + i % 37));
          index.refresh();
        }
        if (i % 100 == 0) {
          index.commit(i);
        }
      }
      done.set(true);
      for (Future<Integer> reader : running) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  protected static IndexedClaim claim(String id, String text) {
    return new IndexedClaim(id, List.of(new Wording("vi", text)), new Holds.Always());
  }

  private void put(IndexedClaim... claims) {
    for (IndexedClaim claim : claims) {
      index.put(claim);
    }
    index.refresh();
  }

  private List<Near> near(String text, int limit) {
    ReadText read = reader.message(text);
    return index.near(read, limit);
  }

  private static List<String> ids(List<Near> found) {
    return found.stream().map(near -> near.claim().id()).toList();
  }
}
