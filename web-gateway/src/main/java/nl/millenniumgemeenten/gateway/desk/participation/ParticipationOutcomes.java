package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.record.RecordForm;
import nl.millenniumgemeenten.gateway.desk.record.RecordSaving;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Taken;
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
    /// @param merged what came together with what somebody else saved, if anything did
    record Sent(String code, Notice done, Optional<Merge> merged, Editor editor) {
        Sent(String code, Notice done, Editor editor) {
            this(code, done, Optional.empty(), editor);
        }

        /// What was sent, and what became of it.
        static Sent together(String code, Optional<Merge> merged, Editor editor) {
            return new Sent(
                    code, merged.isPresent() ? Notice.MERGED : Notice.RECORDED, merged, editor);
        }
    }

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
                var notice =
                        site.notice(
                                Topic.PARTICIPATIONS,
                                sent.code(),
                                revision,
                                sent.done(),
                                sent.merged().isPresent() ? Notice.MERGED : Notice.RECORDED_SOON);
                var path = notice.on(ParticipationPaths.one(sent.code()));
                return sent.merged().map(merge -> Taken.on(path, merge)).orElse(path);
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
