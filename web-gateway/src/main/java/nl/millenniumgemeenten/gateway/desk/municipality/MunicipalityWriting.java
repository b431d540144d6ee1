package nl.millenniumgemeenten.gateway.desk.municipality;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.municipality.MunicipalityScreens.Writing;
import nl.millenniumgemeenten.gateway.desk.record.RecordForm;
import nl.millenniumgemeenten.gateway.desk.record.RecordSaving;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.service.MunicipalityService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;

/// Takes what an editor typed of a municipality.
@Singleton
class MunicipalityWriting {
    private final MunicipalityService service;
    private final MunicipalityReading reading;
    private final MunicipalityScreens screens;
    private final RecordSaving saving;
    private final SeeOnSite site;

    MunicipalityWriting(
            MunicipalityService service,
            MunicipalityReading reading,
            MunicipalityScreens screens,
            RecordSaving saving,
            SeeOnSite site) {
        this.service = service;
        this.reading = reading;
        this.screens = screens;
        this.saving = saving;
        this.site = site;
    }

    HttpResponse<?> save(String code, Form typed, Editor editor) {
        return save(code, new Merge(typed, List.of(), List.of()), Notice.RECORDED, editor);
    }

    private HttpResponse<?> save(String code, Merge merge, Notice done, Editor editor) {
        var typed = merge.form();
        var sent = new Sent(code, merge, done, editor);
        var unreadable = MunicipalityFields.unreadable(typed);
        return unreadable.isEmpty()
                ? saving.answer(
                        service.save(
                                code,
                                typed.revision(),
                                MunicipalityFields.json(typed),
                                editor.caller()),
                        sent,
                        editor)
                : sent.again(HttpStatus.UNPROCESSABLE_ENTITY, unreadable);
    }

    /// A form of a municipality that was sent.
    private final class Sent implements RecordForm<MunicipalityJson> {
        private final String code;
        private final Merge merge;
        private final Form typed;
        private final Notice done;
        private final Editor editor;

        Sent(String code, Merge merge, Notice done, Editor editor) {
            this.code = code;
            this.merge = merge;
            this.typed = merge.form();
            this.done = done;
            this.editor = editor;
        }

        @Override
        public String savedAt(MunicipalityJson municipality, long revision) {
            var path = MunicipalityScreens.path(code);
            var soon = done == Notice.RECORDED ? Notice.RECORDED_SOON : done;
            var notice = site.notice(Topic.MUNICIPALITIES, code, revision, done, soon);
            return notice == Notice.MERGED ? Taken.on(notice.on(path), merge) : notice.on(path);
        }

        @Override
        public List<FormErrorView> errors(Problem problem) {
            var register =
                    reading.now(code, editor)
                            .map(MunicipalityScreens.Known::register)
                            .orElse(RegisterSnapshot.NONE);
            // A number that is no good counts for the service as one that is missing too: what it
            // says first of a field is what is wrong.
            var seen = new HashSet<String>();
            return problem.errors().stream()
                    .filter(fault -> seen.add(fault.pointer()))
                    .map(fault -> MunicipalityFields.error(fault, typed, register))
                    .toList();
        }

        @Override
        public MutableHttpResponse<byte[]> again(HttpStatus status, List<FormErrorView> errors) {
            var writing = new Writing(code, reading.now(code, editor), typed, "", errors);
            return screens.form(status, writing, editor);
        }

        @Override
        public HttpResponse<?> conflict() {
            return service.read(code, editor.caller())
                            instanceof Outcome.Ok<MunicipalityJson>(var theirs, _)
                    ? screens.together(
                            theirs,
                            typed,
                            editor,
                            merged -> save(code, merged, Notice.MERGED, editor))
                    : saving.unavailable(this);
        }
    }
}
