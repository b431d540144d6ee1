package nl.millenniumgemeenten.gateway.desk.campaign;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.CampaignJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screen with the settings of the campaign. They hold for visitors as soon as they are saved.
@Controller(CampaignForms.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class CampaignController {
    private final ContentService content;
    private final CampaignForms forms;
    private final DeskPages pages;
    private final SeeOnSite site;

    CampaignController(
            ContentService content, CampaignForms forms, DeskPages pages, SeeOnSite site) {
        this.content = content;
        this.forms = forms;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            HttpRequest<?> request) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        return switch (content.campaign(editor.caller())) {
            case Outcome.Ok<CampaignJson>(var campaign, _) ->
                    forms.stored(campaign, Notice.of(notice), request, editor);
            case Outcome.Refused<CampaignJson> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<CampaignJson>(), Outcome.Unavailable<CampaignJson>() ->
                    pages.serviceUnavailable(editor, CampaignForms.PATH);
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(Form sent, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var form = SocialAccountRows.gathered(sent);
        if (SocialAccountRows.changesRows(form)) {
            return forms.changed(form, editor);
        }
        var outcome = content.configure(form.revision(), CampaignForms.json(form), editor.caller());
        return switch (outcome) {
            case Outcome.Ok<CampaignJson>(_, var revision) ->
                    saved(form, revision, Notice.CONFIGURED, editor);
            case Outcome.Refused<CampaignJson> refused ->
                    forms.refused(
                            HttpStatus.valueOf(refused.problem().status()),
                            form,
                            CampaignForms.errors(refused.problem()),
                            editor);
            case Outcome.Stale<CampaignJson>() -> together(form, editor);
            case Outcome.Unavailable<CampaignJson>() -> unavailable(form, editor);
        };
    }

    private HttpResponse<?> saved(Form form, long revision, Notice shown, Editor editor) {
        forms.forget(form, editor);
        var notice =
                site.notice(
                        Topic.CAMPAIGNS,
                        CampaignChange.ONLY,
                        revision,
                        shown,
                        shown == Notice.MERGED ? shown : Notice.CONFIGURED_SOON);
        return HttpResponse.seeOther(URI.create(notice.on(CampaignForms.PATH)));
    }

    /// Somebody else saved first: what was typed is saved over that, unless both touched the same.
    private HttpResponse<?> together(Form form, Editor editor) {
        if (!(content.campaign(editor.caller())
                instanceof Outcome.Ok<CampaignJson>(var theirs, _))) {
            return unavailable(form, editor);
        }
        var merge = CampaignForms.merge(theirs, form);
        if (!merge.clashes().isEmpty()) {
            return forms.choice(theirs, merge, editor);
        }
        var saved =
                content.configure(
                        theirs.revision(), CampaignForms.json(merge.form()), editor.caller());
        return saved instanceof Outcome.Ok<CampaignJson>(_, var revision)
                ? saved(form, revision, Notice.MERGED, editor)
                : unavailable(form, editor);
    }

    private HttpResponse<?> unavailable(Form form, Editor editor) {
        return forms.refused(
                HttpStatus.SERVICE_UNAVAILABLE, form, CampaignForms.unavailable(), editor);
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan de instellingen wijzigen.");
    }
}
