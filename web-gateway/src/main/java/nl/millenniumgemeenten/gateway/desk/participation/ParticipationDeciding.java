package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Otherwise;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Sent;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;

/// Puts a participation on hold, records a report, and decides what becomes of it in a successor.
@Singleton
class ParticipationDeciding {
    private static final List<FormErrorView> CHANGED =
            List.of(
                    new FormErrorView(
                            "",
                            "Iemand anders heeft deze deelname net gewijzigd. Hieronder staat hoe"
                                    + " het er nu voor staat. Kijk of je nog hetzelfde wilt."));

    private final ParticipationService participations;
    private final ParticipationScreens screens;
    private final ParticipationOutcomes outcomes;
    private final DeskPages pages;
    private final SeeOnSite site;

    ParticipationDeciding(
            ParticipationService participations,
            ParticipationScreens screens,
            ParticipationOutcomes outcomes,
            DeskPages pages,
            SeeOnSite site) {
        this.participations = participations;
        this.screens = screens;
        this.outcomes = outcomes;
        this.pages = pages;
        this.site = site;
    }

    HttpResponse<?> hold(String code, Form form, Editor editor) {
        var outcome =
                participations.hold(code, form.revision(), form.line("since"), editor.caller());
        return answer(outcome, new Sent(code, Notice.PARTICIPATION_HELD, editor), "/pauze", form);
    }

    HttpResponse<?> report(String code, Form form, Editor editor) {
        var note = form.text("note").strip();
        var outcome = participations.report(code, form.revision(), note, editor.caller());
        return answer(
                outcome, new Sent(code, Notice.PARTICIPATION_REPORTED, editor), "/verslag", form);
    }

    HttpResponse<?> decide(String code, String successor, Form form, Editor editor) {
        var outcome =
                participations.decide(
                        code, successor, form.revision(), form.line("decision"), editor.caller());
        var notice =
                outcome instanceof Outcome.Ok<byte[]>
                        ? noticeFor(successor, editor)
                        : Notice.SUCCESSION_DECIDED;
        return answer(outcome, new Sent(code, notice, editor), "/opvolging/" + successor, form);
    }

    /// The decision changes the successor's participation too, and visitors must see both.
    private Notice noticeFor(String successor, Editor editor) {
        return participations.read(successor, editor.caller())
                        instanceof Outcome.Ok<ParticipationJson>(var there, _)
                ? site.notice(
                        Topic.PARTICIPATIONS,
                        successor,
                        there.revision(),
                        Notice.SUCCESSION_DECIDED,
                        Notice.RECORDED_SOON)
                : Notice.SUCCESSION_DECIDED;
    }

    private HttpResponse<?> answer(Outcome<byte[]> outcome, Sent sent, String way, Form form) {
        return outcomes.answer(
                outcome,
                sent,
                new Otherwise() {
                    @Override
                    public MutableHttpResponse<byte[]> wrong(
                            HttpStatus status, List<FormErrorView> errors) {
                        return again(status, sent, way, form, errors);
                    }

                    @Override
                    public HttpResponse<?> conflict(ParticipationJson theirs) {
                        return again(HttpStatus.PRECONDITION_FAILED, sent, way, form, CHANGED);
                    }
                });
    }

    /// The participation as it is now, with what was typed and what is wrong.
    private MutableHttpResponse<byte[]> again(
            HttpStatus status, Sent sent, String way, Form form, List<FormErrorView> errors) {
        var editor = sent.editor();
        return participations.read(sent.code(), editor.caller())
                        instanceof Outcome.Ok<ParticipationJson>(var stored, _)
                ? screens.screen(status, Writing.asked(stored, form, errors), editor)
                : pages.notKept(editor, ParticipationPaths.one(sent.code()) + way, form);
    }
}
