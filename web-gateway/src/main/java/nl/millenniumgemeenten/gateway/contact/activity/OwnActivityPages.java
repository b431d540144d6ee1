package nl.millenniumgemeenten.gateway.contact.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.activity.ActivityFields;
import nl.millenniumgemeenten.gateway.activity.ActivityMerge;
import nl.millenniumgemeenten.gateway.activity.ActivityPreview;
import nl.millenniumgemeenten.gateway.activity.ActivityStates;
import nl.millenniumgemeenten.gateway.contact.ContactPages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.page.activity.ActivityPage;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the pages on which a contact writes activities.
@Singleton
class OwnActivityPages {
    /// The key of what is said after two people's changes came together.
    static final String MERGED = "samengevoegd";

    private final ContactPages pages;
    private final ActivityPage page;
    private final Site site;

    OwnActivityPages(ContactPages pages, ActivityPage page, Site site) {
        this.pages = pages;
        this.page = page;
        this.site = site;
    }

    /// What is on the page: what was typed, over what is stored.
    record Writing(
            String code,
            UUID id,
            Optional<ActivityJson> stored,
            Form typed,
            String notice,
            List<FormErrorView> errors) {

        static Writing fresh(String code, UUID id, Form typed) {
            return new Writing(code, id, Optional.empty(), typed, "", List.of());
        }

        static Writing stored(ActivityJson activity, String notice) {
            return new Writing(
                    activity.municipality(),
                    activity.id(),
                    Optional.of(activity),
                    ActivityMerge.opened(activity),
                    notice,
                    List.of());
        }

        Writing with(List<FormErrorView> wrong) {
            return new Writing(code, id, stored, typed, "", wrong);
        }
    }

    static String path(String code, UUID id) {
        return ActivitiesPart.address(code) + "/" + id;
    }

    MutableHttpResponse<byte[]> list(
            String code, String after, String notice, ItemsJson<ActivityJson> activities) {
        var address = ActivitiesPart.address(code);
        var next = activities.next();
        var view =
                new OwnActivitiesView(
                        pages.layout("Activiteiten van " + name(code)),
                        name(code),
                        notice(notice, ""),
                        address + "/nieuw",
                        activities.items().stream()
                                .map(activity ->
                                        new OwnActivitiesView.Item(
                                                activity.title(),
                                                path(code, activity.id()),
                                                ActivityStates.badge(activity),
                                                activity.livePath()))
                                .toList(),
                        new PagingView(
                                after.isEmpty() ? "" : address,
                                next == null ? "" : address + "?na=" + next));
        return pages.page(HttpStatus.OK, "contact/activity_list", view);
    }

    MutableHttpResponse<byte[]> form(HttpStatus status, Writing writing) {
        var typed = writing.typed();
        var list = ActivitiesPart.address(writing.code());
        boolean fresh = typed.revision() == 0;
        var title =
                writing.stored()
                        .map(ActivityJson::title)
                        .orElse(fresh ? "Nieuwe activiteit" : "Je activiteit");
        var state = writing.stored().map(ActivityJson::state).orElse("");
        var view =
                new OwnActivityView(
                        pages.layout(title),
                        name(writing.code()),
                        writing.notice(),
                        fresh ? list + "/nieuw" : path(writing.code(), writing.id()),
                        list,
                        Long.toString(typed.revision()),
                        Opened.hidden(typed),
                        writing.id().toString(),
                        writing.stored().map(ActivityStates::badge).orElse(ActivityStates.NEW),
                        !state.equals("SUBMITTED"),
                        writing.stored()
                                .flatMap(stored -> Optional.ofNullable(stored.question()))
                                .orElse(""),
                        writing.stored().map(ActivityJson::livePath).orElse(""),
                        ActivityFields.view(
                                typed,
                                writing.errors(),
                                new Reading(site.image()),
                                pictures(writing.code())));
        return pages.page(status, "contact/activity_form", view);
    }

    /// What to choose, where somebody else changed the same fields.
    MutableHttpResponse<byte[]> choice(ActivityJson theirs, ActivityMerge merge) {
        var clashes = merge.clashes();
        var path = path(theirs.municipality(), theirs.id());
        var view =
                new OwnActivityMergeView(
                        pages.layout("Iemand anders wijzigde hetzelfde"),
                        name(theirs.municipality()),
                        theirs.title(),
                        clashes.kept(),
                        clashes.views(),
                        path,
                        clashes.carried(),
                        path);
        return pages.page(HttpStatus.PRECONDITION_FAILED, "contact/activity_merge", view);
    }

    MutableHttpResponse<byte[]> preview(ActivityJson activity) {
        var code = activity.municipality();
        var view =
                new OwnActivityPreviewView(
                        page.view(
                                new Reading(site.image()),
                                ActivityPreview.of(activity),
                                pictures(code)),
                        path(code, activity.id()));
        return pages.page(HttpStatus.OK, "contact/activity_preview", view);
    }

    /// On to a page, with the key of what has just succeeded.
    static HttpResponse<?> done(String path, String key) {
        return HttpResponse.seeOther(URI.create(path + "?gelukt=" + key));
    }

    private static PictureAddresses pictures(String code) {
        return new PictureAddresses(ContactPages.PATH + "/" + code + "/afbeeldingen/");
    }

    private String name(String code) {
        return site.image()
                .register()
                .municipality(code)
                .map(MunicipalityChange.Recorded::name)
                .orElse(code);
    }

    /// The address holds a key and never the words.
    static String notice(String key, String taken) {
        return switch (key) {
            case "opgeslagen" -> "Je concept is opgeslagen. Alleen jullie zelf zien het.";
            case "ingestuurd" ->
                    "Bedankt! De redactie leest je activiteit. Je krijgt een mail als die op de"
                            + " site staat, of als we nog iets willen weten.";
            case MERGED -> Taken.words(ActivityMerge.FIELDS, taken);
            default -> "";
        };
    }
}
