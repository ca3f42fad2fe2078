package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.desk.claims.Duties;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.SmallTasks;
import org.minhchung.desk.claims.Task;
import org.minhchung.desk.claims.Tasks;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a first day begins: small tasks, what good looks like, and whom to ask. */
@Controller
class StartPages {

  private final Tasks tasks;
  private final SmallTasks small;
  private final Duties duties;
  private final Queue queue;
  private final Colleagues colleagues;
  private final Telling telling;

  StartPages(
      Tasks tasks,
      SmallTasks small,
      Duties duties,
      Queue queue,
      Colleagues colleagues,
      Telling telling) {
    this.tasks = tasks;
    this.small = small;
    this.duties = duties;
    this.queue = queue;
    this.colleagues = colleagues;
    this.telling = telling;
  }

  /**
   * What the page says.
   *
   * @param onDuty who keeps the desk today and can be asked; may be empty
   */
  public record Start(
      List<String> onDuty, List<Line> mine, List<Line> free, List<Line> done, boolean mayTake) {}

  /** One task. */
  public record Line(
      String id,
      String kind,
      String good,
      String text,
      String hint,
      String ask,
      String group,
      String result,
      boolean mayAccept) {}

  @GetMapping("/desk/{lang:vi|en}/start")
  @Needs(Right.SEE_QUEUE)
  ModelAndView start(@RequestAttribute(Frame.NAME) Frame frame, Actor actor) {
    List<Task> mine = tasks.of(actor.person());
    List<Task> free = tasks.free();
    List<Task> done = actor.may(Right.SORT_QUEUE) ? tasks.done() : List.of();
    List<Duties.Duty> today = duties.between(telling.today(), telling.today());
    Map<PersonId, String> names =
        colleagues.names(
            Stream.concat(
                    Stream.of(mine, free, done).flatMap(List::stream).map(Task::ask),
                    today.stream().map(Duties.Duty::person))
                .distinct()
                .toList());
    Language language = frame.language();
    return new ModelAndView(
        "claims/start",
        Map.of(
            "page",
            new Start(
                today.stream()
                    .map(Duties.Duty::person)
                    .distinct()
                    .flatMap(person -> Optional.ofNullable(names.get(person)).stream())
                    .toList(),
                lines(mine, actor, language, names),
                lines(free, actor, language, names),
                lines(done, actor, language, names),
                actor.may(Right.TAKE_TASK))));
  }

  @PostMapping("/desk/{lang:vi|en}/tasks/{id}")
  @Needs(Right.TAKE_TASK)
  Object move(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam String deed,
      @RequestParam(defaultValue = "") String result) {
    Optional<String> refused =
        switch (deed) {
          case "take" -> small.take(actor, id);
          case "leave" -> small.leave(actor, id);
          case "finish" -> small.finish(actor, id, result);
          default -> Optional.of("claims.refused.unknown-choice");
        };
    return ended(frame, response, refused);
  }

  @PostMapping("/desk/{lang:vi|en}/tasks/{id}/accept")
  @Needs(Right.SORT_QUEUE)
  Object accept(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id) {
    return ended(frame, response, small.accept(actor, id));
  }

  @PostMapping("/desk/{lang:vi|en}/groups/{id}/task")
  @Needs(Right.SORT_QUEUE)
  Object offer(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String hint) {
    Optional<ItemId> item = QueuePages.item(id);
    Optional<Task.Kind> known = Task.Kind.of(kind);
    return ended(
        frame,
        response,
        item.isEmpty() || known.isEmpty()
            ? Optional.of("claims.refused.unknown-choice")
            : small.offer(actor, item.get(), known.get(), hint));
  }

  private static Object ended(Frame frame, HttpServletResponse response, Optional<String> refused) {
    return refused.isPresent()
        ? RefusalPage.of(new Refusal(409, refused.get()), response)
        : "redirect:/desk/%s/start".formatted(frame.lang());
  }

  private List<Line> lines(
      List<Task> all, Actor actor, Language language, Map<PersonId, String> names) {
    Map<ItemId, String> examples = queue.examples(all.stream().map(Task::item).distinct().toList());
    return all.stream()
        .map(
            task ->
                new Line(
                    task.id(),
                    telling.say(language, "claims.task." + task.kind().key()),
                    telling.say(language, "claims.good." + task.kind().key()),
                    QueuePages.cut(
                        examples.getOrDefault(
                            task.item(), telling.say(language, "claims.no-text"))),
                    task.hint(),
                    names.getOrDefault(task.ask(), telling.say(language, "claims.who.somebody")),
                    "/desk/%s/groups/%s".formatted(language.tag(), task.item().value()),
                    task.result(),
                    !actor.person().equals(task.takenBy())))
        .toList();
  }
}
