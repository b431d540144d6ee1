package nl.millenniumgemeenten.content.firstcontent;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.agenda.AgendaItemContent;
import nl.millenniumgemeenten.content.agenda.AgendaItems;
import nl.millenniumgemeenten.content.article.ArticleContent;
import nl.millenniumgemeenten.content.article.Articles;
import nl.millenniumgemeenten.content.campaign.CampaignSettings;
import nl.millenniumgemeenten.content.campaign.ConfigureCampaign;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.item.Content;
import nl.millenniumgemeenten.content.item.CreateItem;
import nl.millenniumgemeenten.content.item.ItemType;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.content.item.PublishItem;
import nl.millenniumgemeenten.content.page.CreatePage;
import nl.millenniumgemeenten.content.page.PageContent;
import nl.millenniumgemeenten.content.page.PageId;
import nl.millenniumgemeenten.content.page.Publication;
import nl.millenniumgemeenten.content.page.PublishPage;
import nl.millenniumgemeenten.content.page.Saving;
import nl.millenniumgemeenten.content.resource.ResourceContent;
import nl.millenniumgemeenten.content.resource.Resources;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.ResourceChange;

/// Writes one file as an editor would: save, then publish.
@Singleton
class ContentWriter {
    private static final Editor BY = new Editor("first-content", "Eerste inhoud");

    private final CreatePage createPage;
    private final PublishPage publishPage;
    private final Articles articles;
    private final AgendaItems agendaItems;
    private final Resources resources;
    private final CreateItem createItem;
    private final PublishItem publishItem;
    private final ConfigureCampaign configureCampaign;

    ContentWriter(
            CreatePage createPage,
            PublishPage publishPage,
            Articles articles,
            AgendaItems agendaItems,
            Resources resources,
            CreateItem createItem,
            PublishItem publishItem,
            ConfigureCampaign configureCampaign) {
        this.createPage = createPage;
        this.publishPage = publishPage;
        this.articles = articles;
        this.agendaItems = agendaItems;
        this.resources = resources;
        this.createItem = createItem;
        this.publishItem = publishItem;
        this.configureCampaign = configureCampaign;
    }

    void write(ContentFile file, FirstPages pages) {
        try {
            switch (file.value("kind")) {
                case "campaign" -> writeCampaign(file);
                case "page" -> writePage(file, pages);
                case "news" -> writeArticle(file);
                case "agenda" -> writeAgendaItem(file);
                case "resource" -> writeResource(file);
                case String other -> throw new UnreadableContent(file.name(), "kind " + other);
            }
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new UnreadableContent(file.name(), wrong);
        }
    }

    private void writePage(ContentFile file, FirstPages pages) {
        var path = file.value("path");
        var content =
                new PageContent(
                        pages.above(file.name(), path),
                        new Slug(path.substring(path.lastIndexOf('/') + 1)),
                        file.value("title"),
                        file.value("navigationTitle"),
                        file.value("summary"),
                        SafeHtml.of(file.body()),
                        file.number("position"),
                        Boolean.parseBoolean(file.value("inNavigation")),
                        Tags.NONE,
                        null);
        var page =
                switch (createPage.handle(new CreatePage.Command(PageId.random(), content, BY))) {
                    case Saving.Saved(var saved) -> saved;
                    case Saving.Misplaced(var why) -> throw misplaced(file, why);
                };
        var publish =
                new PublishPage.Command(page.id(), new EditionChoice.Newest(), page.revision());
        if (publishPage.handle(publish) instanceof Publication.Misplaced(var why)) {
            throw misplaced(file, why);
        }
        pages.add(path, page.id());
    }

    private static UnreadableContent misplaced(ContentFile file, Enum<?> why) {
        return new UnreadableContent(file.name(), "it cannot stand there: " + why);
    }

    private void writeArticle(ContentFile file) {
        write(
                articles,
                new ArticleContent(piece(file), LocalDate.parse(file.value("datedOn"))),
                new CreateItem.Numbering.Given(file.number("number")));
    }

    private void writeAgendaItem(ContentFile file) {
        var days =
                file.all("day").stream()
                        .map(day -> new Occurrences.Day(LocalDate.parse(day), null, null))
                        .toList();
        write(
                agendaItems,
                new AgendaItemContent(
                        piece(file), file.value("place"), null, new Occurrences(days, null), false),
                new CreateItem.Numbering.Next());
    }

    private void writeResource(ContentFile file) {
        write(
                resources,
                new ResourceContent(
                        piece(file),
                        ResourceChange.Type.valueOf(file.value("type")),
                        List.of(),
                        null),
                new CreateItem.Numbering.Next());
    }

    private static Piece piece(ContentFile file) {
        return new Piece(
                new Slug(file.value("slug")),
                file.value("title"),
                file.value("summary"),
                SafeHtml.of(file.body()),
                new Tags(
                        file.words("goals").stream().map(Integer::valueOf).toList(),
                        file.words("municipalities"),
                        List.of()),
                null);
    }

    private <C extends Content> void write(
            ItemType<C> type, C content, CreateItem.Numbering numbering) {
        var item =
                createItem.handle(
                        new CreateItem.Command<>(type, UUID.randomUUID(), content, numbering, BY));
        publishItem.handle(
                new PublishItem.Command<>(
                        type, item.id(), new EditionChoice.Newest(), item.revision()));
    }

    private void writeCampaign(ContentFile file) {
        var accounts = file.all("account").stream().map(value -> account(file, value)).toList();
        var settings =
                new CampaignSettings(
                        file.value("name"),
                        file.value("tagline"),
                        file.value("participantsLabel"),
                        SafeHtml.of(file.body()),
                        file.value("organiser"),
                        file.value("contactEmail"),
                        accounts,
                        "");
        configureCampaign.handle(new ConfigureCampaign.Command(0, settings));
    }

    private static CampaignSettings.SocialAccount account(ContentFile file, String value) {
        var parts = value.split(" *\\| *", -1);
        if (parts.length != 3) {
            throw new UnreadableContent(file.name(), "an account is: network | label | address");
        }
        return new CampaignSettings.SocialAccount(parts[0], parts[1], parts[2]);
    }
}
