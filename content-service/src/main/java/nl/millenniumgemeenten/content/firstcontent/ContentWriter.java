package nl.millenniumgemeenten.content.firstcontent;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.millenniumgemeenten.content.article.ArticleContent;
import nl.millenniumgemeenten.content.article.CreateArticle;
import nl.millenniumgemeenten.content.article.PublishArticle;
import nl.millenniumgemeenten.content.campaign.CampaignSettings;
import nl.millenniumgemeenten.content.campaign.ConfigureCampaign;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.page.CreatePage;
import nl.millenniumgemeenten.content.page.PageContent;
import nl.millenniumgemeenten.content.page.Publication;
import nl.millenniumgemeenten.content.page.PublishPage;
import nl.millenniumgemeenten.content.page.Saving;

/// Writes one file as an editor would: save, then publish.
@Singleton
class ContentWriter {
    private static final Editor BY = new Editor("first-content", "Eerste inhoud");

    private final CreatePage createPage;
    private final PublishPage publishPage;
    private final CreateArticle createArticle;
    private final PublishArticle publishArticle;
    private final ConfigureCampaign configureCampaign;

    ContentWriter(
            CreatePage createPage,
            PublishPage publishPage,
            CreateArticle createArticle,
            PublishArticle publishArticle,
            ConfigureCampaign configureCampaign) {
        this.createPage = createPage;
        this.publishPage = publishPage;
        this.createArticle = createArticle;
        this.publishArticle = publishArticle;
        this.configureCampaign = configureCampaign;
    }

    void write(ContentFile file, FirstPages pages) {
        try {
            switch (file.value("kind")) {
                case "campaign" -> writeCampaign(file);
                case "page" -> writePage(file, pages);
                case "news" -> writeArticle(file);
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
                        Boolean.parseBoolean(file.value("inNavigation")));
        var page =
                switch (createPage.handle(new CreatePage.Command(content, BY))) {
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
        var content =
                new ArticleContent(
                        new Slug(file.value("slug")),
                        file.value("title"),
                        file.value("summary"),
                        SafeHtml.of(file.body()),
                        LocalDate.parse(file.value("datedOn")),
                        file.words("goals").stream().map(Integer::valueOf).toList(),
                        file.words("municipalities"));
        var number = new CreateArticle.Numbering.Given(file.number("number"));
        var article = createArticle.handle(new CreateArticle.Command(content, number, BY));
        publishArticle.handle(
                new PublishArticle.Command(
                        article.id(), new EditionChoice.Newest(), article.revision()));
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
                        accounts);
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
