package nl.millenniumgemeenten.gateway.desk.resource;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.LastPart;
import nl.millenniumgemeenten.gateway.desk.media.PictureField;
import nl.millenniumgemeenten.gateway.desk.tag.TagForm;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItems;
import nl.millenniumgemeenten.gateway.page.resource.ResourcePage;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ResourceEditionJson;
import nl.millenniumgemeenten.gateway.service.ResourceJson;
import nl.millenniumgemeenten.gateway.site.Documents;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Writing a resource.
@Singleton
class ResourceKind implements ContentKind<ResourceJson, ResourceEditionJson> {
    static final String SCREENS = "/redactie/hulpbronnen";

    private static final int DOCUMENTS = 200;

    private final ContentService service;
    private final MediaService library;
    private final Site site;
    private final ResourcePage page;
    private final PictureField pictures;

    ResourceKind(
            ContentService service,
            MediaService library,
            Site site,
            ResourcePage page,
            PictureField pictures) {
        this.service = service;
        this.library = library;
        this.site = site;
        this.page = page;
        this.pictures = pictures;
    }

    @Override
    public String screens() {
        return SCREENS;
    }

    @Override
    public String titleOfNew() {
        return "Nieuwe hulpbron";
    }

    @Override
    public Topic topic() {
        return Topic.RESOURCES;
    }

    @Override
    public ContentCollection<ResourceJson, ResourceEditionJson> collection() {
        return service.resources();
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(
                                new Field("title", "Titel"),
                                new Field("type", "Soort"),
                                new Field("summary", "Samenvatting"),
                                new Field("body", "Tekst"),
                                new Field(FileForm.FILE, "Bestanden"),
                                new Field(FileForm.TITLE, "Namen van de bestanden"),
                                new Field("url", "Adres op een andere site"),
                                new Field("slug", "Laatste deel van het adres")),
                        TagForm.FIELDS.stream())
                .toList();
    }

    @Override
    public Form fresh() {
        return Form.EMPTY.with("type", ResourceChange.Type.GUIDE.name());
    }

    @Override
    public Form draft(ResourceJson content) {
        return filled(content.draft());
    }

    @Override
    public Form filled(ResourceEditionJson edition) {
        var form =
                Form.EMPTY
                        .with("title", edition.title())
                        .with("type", edition.type())
                        .with("summary", edition.summary())
                        .with("body", edition.bodyHtml())
                        .with("url", Objects.requireNonNullElse(edition.url(), ""))
                        .with("slug", edition.slug());
        return new TagForm(site.image())
                .with(
                        FileForm.with(form, edition.files()),
                        edition.goals(),
                        edition.municipalities(),
                        edition.themes(),
                        edition.picture());
    }

    @Override
    public Optional<Form> pressed(Form typed) {
        return new TagForm(site.image()).pressed(typed);
    }

    @Override
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", typed.line("title"));
        json.put("type", typed.line("type"));
        json.put("summary", typed.line("summary"));
        json.put("bodyHtml", typed.text("body"));
        json.put("files", FileForm.json(typed));
        json.put("url", typed.line("url"));
        json.put("slug", LastPart.of(typed));
        json.putAll(new TagForm(site.image()).json(typed));
        return json;
    }

    @Override
    public FormErrorView error(FieldProblem fault, Form typed) {
        return FileForm.error(fault)
                .or(() -> new TagForm(site.image()).error(fault, typed))
                .orElseGet(() -> {
                    var field = fault.pointer().substring(1);
                    return new FormErrorView(
                            field.equals("bodyHtml") ? "body" : field, fault.detail());
                });
    }

    @Override
    public String livePath(ResourceJson content) {
        var live = content.live();
        return live == null ? "" : "/hulpbronnen/" + content.number() + "-" + live.slug();
    }

    @Override
    public Screen form(
            DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach) {
        return new Screen(
                "desk/resource_form",
                new ResourceFormView(
                        layout,
                        editing,
                        typed.line("title"),
                        typed.line("slug"),
                        typed.line("summary"),
                        types(typed.line("type")),
                        typed.line("url"),
                        typed.text("body"),
                        files(typed, editing, editor, reach),
                        new TagForm(site.image()).view(typed),
                        pictures.view(typed, editor)));
    }

    private static List<OptionView> types(String chosen) {
        return Stream.of(ResourceChange.Type.values())
                .map(type ->
                        new OptionView(
                                type.name(), ResourceItems.name(type), type.name().equals(chosen)))
                .toList();
    }

    private List<ResourceFormView.FileView> files(
            Form typed, EditingView editing, Editor editor, Reach reach) {
        var known = documents(editor, reach);
        var rows = new ArrayList<>(FileForm.rows(typed));
        rows.add(new FileForm.Row("", ""));
        var files = new ArrayList<ResourceFormView.FileView>();
        for (var row : rows) {
            int number = files.size() + 1;
            files.add(
                    new ResourceFormView.FileView(
                            number,
                            documents(known, row.media()),
                            row.title(),
                            editing.errors().of(FileForm.file(number))));
        }
        return files;
    }

    /// The newest documents; without the library, those that visitors see.
    private List<MediaChange.Stored> documents(Editor editor, Reach reach) {
        var wanted = new MediaService.Wanted("", "document", "stored", "");
        return reach == Reach.SERVICE
                        && library.list(wanted, DOCUMENTS, editor.caller())
                                instanceof Outcome.Ok<ItemsJson<MediumJson>>(var list, _)
                ? list.items().stream().map(MediumJson::stored).toList()
                : new Reading(site.image()).ask(new Documents(DOCUMENTS));
    }

    /// Documents to choose from, and whatever was chosen before.
    private static List<OptionView> documents(List<MediaChange.Stored> known, String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Geen bestand", chosen.isEmpty()));
        for (var document : known) {
            var id = document.id().toString();
            options.add(
                    new OptionView(
                            id,
                            document.title() + " (" + document.fileName() + ")",
                            id.equals(chosen)));
        }
        if (options.stream().noneMatch(OptionView::selected)) {
            options.add(new OptionView(chosen, "Het bestand dat gekozen was", true));
        }
        return options;
    }

    @Override
    public Screen preview(ResourceJson content, Banner banner, Reading reading) {
        return edition(content, content.draft(), banner, reading);
    }

    @Override
    public Screen edition(
            ResourceJson content, ResourceEditionJson edition, Banner banner, Reading reading) {
        var view = page.view(reading, published(content, edition));
        return new Screen(
                "desk/resource_preview",
                new ResourcePreviewView(view, banner.label(), banner.text(), banner.backPath()));
    }

    /// What would be announced if this version went live now.
    private static ResourceChange.Published published(
            ResourceJson content, ResourceEditionJson edition) {
        Instant first = content.firstPublishedAt();
        var url = edition.url();
        return new ResourceChange.Published(
                content.id(),
                content.revision(),
                edition.edition(),
                content.number(),
                edition.slug(),
                edition.title(),
                edition.summary(),
                edition.bodyHtml(),
                ResourceChange.Type.valueOf(edition.type()),
                edition.files().stream()
                        .map(file -> new ResourceChange.File(file.media(), file.title()))
                        .toList(),
                url == null || url.isEmpty() ? null : url,
                TagForm.orNone(edition.goals()),
                TagForm.orNone(edition.municipalities()),
                TagForm.orNone(edition.themes()),
                TagForm.use(edition.picture()),
                first == null ? edition.savedAt() : first,
                edition.savedAt());
    }
}
