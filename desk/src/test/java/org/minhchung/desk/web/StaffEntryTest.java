package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class StaffEntryTest {

  private static final Actor EDITOR =
      new Actor(new PersonId("01936f00-0000-7000-8000-000000000001"), "Lan", Set.of(Role.EDITOR));
  private static final Actor AUDITOR =
      new Actor(new PersonId("01936f00-0000-7000-8000-000000000002"), "Minh", Set.of(Role.AUDITOR));

  @Test
  void whoIsNotSignedInIsSentToTheSignInOfTheirLanguage() throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();

    assertThat(enter(null, "sorting", answer)).isFalse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/desk/en/sign-in");
  }

  @Test
  void whoMayNotIsTurnedAway() throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();

    assertThat(enter(AUDITOR, "sorting", answer)).isFalse();
    assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
  }

  @Test
  void whoMayComesInAndSeesOnlyWhereTheyMayGo() throws Exception {
    MockHttpServletRequest request = request();

    assertThat(entry(EDITOR).preHandle(request, new MockHttpServletResponse(), page("sorting")))
        .isTrue();
    assertThat(request.getAttribute(StaffFrame.NAME))
        .isInstanceOfSatisfying(
            StaffFrame.class,
            staff -> {
              assertThat(staff.name()).isEqualTo("Lan");
              assertThat(staff.items())
                  .containsExactly(new StaffFrame.Item("claims.nav.queue", "/desk/en/queue"));
            });
  }

  @Test
  void aPageForNobodyInParticularIsOpen() throws Exception {
    assertThat(enter(null, "open", new MockHttpServletResponse())).isTrue();
  }

  @Test
  void aPageThatSaysNoRightIsNotServed() {
    assertThatThrownBy(() -> enter(EDITOR, "forgotten", new MockHttpServletResponse()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("forgotten");
  }

  private static boolean enter(@Nullable Actor actor, String page, MockHttpServletResponse answer)
      throws Exception {
    return entry(actor).preHandle(request(), answer, page(page));
  }

  private static StaffEntry entry(@Nullable Actor actor) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("signIn", (SignIn) _ -> Optional.ofNullable(actor));
    List<NavigationItem> items =
        List.of(
            new NavigationItem(Right.KEEP_ACCOUNTS, "/people", "people.nav.people", 90),
            new NavigationItem(Right.SEE_QUEUE, "/queue", "claims.nav.queue", 10));
    return new StaffEntry(
        beans.getBeanProvider(SignIn.class), new StaffFrames(items, new Assets()));
  }

  private static MockHttpServletRequest request() {
    return new MockHttpServletRequest("GET", "/desk/en/queue");
  }

  private static HandlerMethod page(String name) throws NoSuchMethodException {
    return new HandlerMethod(new Pages(), name);
  }

  /** Three pages as a room could have them. */
  static final class Pages {

    @Needs(Right.SORT_QUEUE)
    public void sorting() {}

    @NeedsNobody
    public void open() {}

    public void forgotten() {}
  }
}
