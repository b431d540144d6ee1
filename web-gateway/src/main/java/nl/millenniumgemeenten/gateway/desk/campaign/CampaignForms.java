package nl.millenniumgemeenten.gateway.desk.campaign;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Keeping;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.Opening;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.CampaignJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Makes the form with the settings of the campaign.
@Singleton
class CampaignForms {
    static final String PATH = "/redactie/campagne";

    private static final String ACCOUNTS = SocialAccountRows.FIELD;
    private static final String TITLE = "Instellingen van de campagne";
    private static final List<Field> FIELDS =
            List.of(
                    new Field("name", "Naam"),
                    new Field("tagline", "Motto"),
                    new Field("participantsLabel", "Zo heten deelnemers"),
                    new Field("introduction", "Inleiding", Field.Shape.BODY),
                    new Field("organiser", "Organisator"),
                    new Field("contactEmail", "E-mailadres voor contact"),
                    new Field(ACCOUNTS, "Accounts"),
                    new Field("fediverseName", "Naam in de fediverse"));

    private final DeskPages pages;
    private final Keeping keeping;

    /// By which others know us.
    private final String server;

    CampaignForms(
            DeskPages pages,
            CampaignKeeping kept,
            Moments moments,
            SiteConfiguration configuration) {
        this.pages = pages;
        this.server = Addresses.server(configuration.url());
        this.keeping = new Keeping(kept, moments);
    }

    /// What was typed, as the service takes it.
    static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", typed.line("name"));
        json.put("tagline", typed.line("tagline"));
        json.put("participantsLabel", typed.line("participantsLabel"));
        json.put("introductionHtml", typed.text("introduction"));
        json.put("organiser", typed.line("organiser"));
        json.put("contactEmail", typed.line("contactEmail"));
        json.put(ACCOUNTS, SocialAccountRows.json(typed.text(ACCOUNTS)));
        json.put("fediverseName", typed.line("fediverseName"));
        return json;
    }

    /// What the service found wrong, beside the fields.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream().map(CampaignForms::error).toList();
    }

    /// What to say when the service does not answer.
    static List<FormErrorView> unavailable() {
        return List.of(
                new FormErrorView(
                        "",
                        "Opslaan lukt nu even niet, door een storing bij ons. Wat je typte staat"
                                + " hieronder. Probeer het zo nog eens."));
    }

    /// The settings as they are, or as this person typed them before.
    MutableHttpResponse<byte[]> stored(
            CampaignJson campaign, Notice notice, HttpRequest<?> request, Editor editor) {
        var stored = form(campaign);
        var opened =
                keeping.open(
                        CampaignKeeping.ONLY,
                        Opened.taking(stored, FIELDS),
                        copy ->
                                Merge.differing(FIELDS, stored, SocialAccountRows.gathered(copy))
                                        .isEmpty(),
                        request,
                        editor);
        return screen(
                HttpStatus.OK,
                SocialAccountRows.gathered(opened.form()),
                notice,
                opened.opening(),
                List.of(),
                editor);
    }

    /// What was typed in this form is saved: nobody needs the copy of it.
    void forget(Form saved, Editor editor) {
        keeping.forget(CampaignKeeping.ONLY, saved, editor);
    }

    /// What was typed, with more or fewer rows; nothing was saved.
    MutableHttpResponse<byte[]> changed(Form typed, Editor editor) {
        return screen(HttpStatus.OK, typed, Notice.NONE, Opening.SENT_BACK, List.of(), editor);
    }

    /// What was typed, with what is wrong.
    MutableHttpResponse<byte[]> refused(
            HttpStatus status, Form typed, List<FormErrorView> errors, Editor editor) {
        return screen(status, typed, Notice.NONE, Opening.SENT_BACK, errors, editor);
    }

    /// What was typed, brought together with what somebody else saved.
    static Merge merge(CampaignJson theirs, Form typed) {
        return Merge.opened(FIELDS, form(theirs), typed);
    }

    /// The choice that is left to a person.
    MutableHttpResponse<byte[]> choice(CampaignJson theirs, Merge merge, Editor editor) {
        var stored =
                new MergeScreen.Theirs(
                        TITLE,
                        "zojuist",
                        PATH,
                        Opened.taking(form(theirs), FIELDS),
                        (field, form) -> form.text(field.name()).strip(),
                        "Opslaan");
        return new MergeScreen(pages).screen(merge, stored, editor);
    }

    private MutableHttpResponse<byte[]> screen(
            HttpStatus status,
            Form form,
            Notice notice,
            Opening opening,
            List<FormErrorView> errors,
            Editor editor) {
        var view =
                new CampaignFormView(
                        pages.layout(editor, TITLE, PATH),
                        notice.text(),
                        Long.toString(form.revision()),
                        Opened.hidden(form),
                        keeping.view(
                                CampaignKeeping.ONLY,
                                false,
                                form,
                                opening,
                                notice != Notice.NONE,
                                editor),
                        form.line("name"),
                        form.line("tagline"),
                        form.line("participantsLabel"),
                        form.text("introduction"),
                        form.line("organiser"),
                        form.line("contactEmail"),
                        SocialAccountRows.view(form, new FormErrorsView(errors)),
                        form.line("fediverseName"),
                        server,
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/campaign_form", view);
    }

    private static Form form(CampaignJson campaign) {
        return Form.EMPTY
                .with("revision", Long.toString(campaign.revision()))
                .with("name", campaign.name())
                .with("tagline", campaign.tagline())
                .with("participantsLabel", campaign.participantsLabel())
                .with("introduction", campaign.introductionHtml())
                .with("organiser", campaign.organiser())
                .with("contactEmail", campaign.contactEmail())
                .with(ACCOUNTS, SocialAccountRows.lines(campaign.socialAccounts()))
                .with("fediverseName", campaign.fediverseName());
    }

    private static FormErrorView error(FieldProblem fault) {
        var field = fault.pointer().substring(1);
        if (field.startsWith(ACCOUNTS + "/")) {
            var index = field.replaceFirst(ACCOUNTS + "/([0-9]{1,4}).*", "$1");
            int row = index.matches("[0-9]{1,4}") ? Integer.parseInt(index) : 0;
            var component = field.substring(field.lastIndexOf('/') + 1);
            return new FormErrorView(
                    SocialAccountRows.field(row, component),
                    "Account "
                            + (row + 1)
                            + ": "
                            + (component.equals("network") ? "Kies een netwerk." : fault.detail()));
        }
        return new FormErrorView(
                field.equals("introductionHtml") ? "introduction" : field, fault.detail());
    }
}
