package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.record.RecordForm;
import nl.millenniumgemeenten.gateway.desk.record.RecordSaving;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.problem.Problem;

/// Answers an editor who sent something about a participation.
@Singleton
class ParticipationOutcomes {
    private final ParticipationService participations;
    private final RecordSaving saving;
    private final SeeOnSite site;

    ParticipationOutcomes(
            ParticipationService participations, RecordSaving saving, SeeOnSite site) {
        this.participations = participations;
        this.saving = saving;
        this.site = site;
    }

    /// A form that was sent about the participation of a municipality.
    ///
    /// @param done what to say when it succeeded
    record Sent(String code, Notice done, Editor editor) {}

    /// What is shown where it did not succeed, with all that was typed.
    interface Otherwise {

        /// Something is wrong.
        MutableHttpResponse<byte[]> wrong(HttpStatus status, List<FormErrorView> errors);

        /// Somebody else was first.
        HttpResponse<?> conflict(ParticipationJson theirs);
    }

    HttpResponse<?> answer(Outcome<byte[]> outcome, Sent sent, Otherwise otherwise) {
        return saving.answer(outcome, form(sent, otherwise), sent.editor());
    }

    private RecordForm<byte[]> form(Sent sent, Otherwise otherwise) {
        return new RecordForm<>() {
            @Override
            public String savedAt(byte[] answer, long revision) {
                return site.notice(
                                Topic.PARTICIPATIONS,
                                sent.code(),
                                revision,
                                sent.done(),
                                Notice.RECORDED_SOON)
                        .on(ParticipationPaths.one(sent.code()));
            }

            @Override
            public List<FormErrorView> errors(Problem problem) {
                return ParticipationForm.errors(problem);
            }

            @Override
            public MutableHttpResponse<byte[]> again(
                    HttpStatus status, List<FormErrorView> errors) {
                return otherwise.wrong(status, errors);
            }

            @Override
            public HttpResponse<?> conflict() {
                return participations.read(sent.code(), sent.editor().caller())
                                instanceof Outcome.Ok<ParticipationJson>(var theirs, _)
                        ? otherwise.conflict(theirs)
                        : saving.unavailable(this);
            }
        };
    }
}
