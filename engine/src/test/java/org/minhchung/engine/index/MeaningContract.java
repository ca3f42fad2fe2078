package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.text.TextReader;

/** What every claim index does with an encoder. */
public abstract class MeaningContract {

  private static final String ASKED = "People say the barrier up there collapsed yesterday";

  protected final TextReader reader = new TextReader();
  private final TopicEncoder encoder = new TopicEncoder("topics 1");
  private ClaimIndex index;

  /** An empty index with this encoder. */
  protected abstract ClaimIndex index(Encoder with);

  @BeforeEach
  void open() {
    index = index(encoder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aClaimThatSaysTheSameInOtherWordsIsFound() {
    put("dam", "en", "The dam broke");
    put("rice", "en", "The rice is dear");
    index.refresh();

    Near first = near(ASKED).getFirst();

    assertThat(first.claim().id()).isEqualTo("dam");
    assertThat(first.meaning()).isGreaterThan(0.5);
  }

  @Test
  void aTextOfALanguageThatIsNotReadIsNotGivenToTheEncoder() {
    put("vi", "vi", "Đập nước đã vỡ trong đêm");
    put("und", "und", "Đập nước đã vỡ trong đêm qua");
    put("en", "en", "The dam broke");
    index.refresh();

    List<Near> near = near("dap nuoc vo trong dem roi mn oi");

    assertThat(encoder.given()).containsExactly("The dam broke");
    assertThat(near).isNotEmpty().allSatisfy(one -> assertThat(one.meaning()).isNull());
  }

  @Test
  void aWordingOfAnUnnamedLanguageIsReadIfItLooksLikeOneOfTheEncoders() {
    put("und", "und", "They say that the dam broke");
    index.refresh();

    assertThat(near(ASKED).getFirst().meaning()).isNotNull();
  }

  @Test
  void withoutAVectorInTheIndexNoMessageIsEncoded() {
    put("vi", "vi", "Đập nước đã vỡ trong đêm");
    index.refresh();
    near(ASKED);

    assertThat(encoder.given()).isEmpty();
  }

  @Test
  void aClaimInSeveralLanguagesIsComparedByTheWordingThatIsRead() {
    index.put(
        new IndexedClaim(
            "both",
            List.of(
                new Wording("vi", "Đập nước đã vỡ"),
                new Wording("en", "The rice is dear"),
                new Wording("en", "The dam broke")),
            new Holds.Always()));
    index.refresh();

    assertThat(near(ASKED).getFirst().meaning()).isGreaterThan(0.5);
  }

  @Test
  void whatIsReplacedOrRemovedBeforeItWasEncodedIsGone() {
    put("a", "en", "The dam broke");
    put("a", "vi", "Giá gạo tăng");
    put("b", "en", "The barrier collapsed");
    index.remove("b");
    put("c", "vi", "Giá gạo tăng mạnh");
    put("c", "en", "The dam broke");
    index.refresh();

    assertThat(near(ASKED)).extracting(near -> near.claim().id()).containsExactly("c");
    assertThat(index.size()).isEqualTo(2);
  }

  @Test
  void whatIsRemovedLaterIsNotFoundByMeaningEither() {
    put("dam", "en", "The dam broke");
    put("rice", "en", "The rice is dear");
    index.refresh();
    index.remove("dam");
    index.refresh();

    assertThat(near(ASKED)).extracting(near -> near.claim().id()).doesNotContain("dam");
  }

  @Test
  void anEncoderThatRefusesLeavesTheWords() {
    encoder.refuse();
    put("dam", "en", "The dam broke up there");
    index.refresh();

    assertThat(near(ASKED)).singleElement().satisfies(near -> assertThat(near.meaning()).isNull());
  }

  private void put(String id, String language, String text) {
    index.put(new IndexedClaim(id, List.of(new Wording(language, text)), new Holds.Always()));
  }

  private List<Near> near(String message) {
    return index.near(reader.message(message), 10);
  }
}
