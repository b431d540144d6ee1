package nl.millenniumgemeenten.gateway.page.resource;

import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Resources;

/// How resources stand in a list, wherever the list is.
public final class ResourceItems {
    private ResourceItems() {}

    /// Resources as they stand in a list.
    public static List<ResourceItemView> of(
            Reading reading, List<ResourceChange.Published> resources) {
        return resources.stream().map(resource -> item(reading, resource)).toList();
    }

    /// What a type is called.
    public static String name(ResourceChange.Type type) {
        return switch (type) {
            case GUIDE -> "Gids";
            case COURSE -> "Cursus";
            case ADVICE -> "Advies";
            case BROCHURE -> "Brochure";
        };
    }

    private static ResourceItemView item(Reading reading, ResourceChange.Published resource) {
        var known = reading.ask(new Question.Goals());
        return new ResourceItemView(
                Resources.path(resource),
                resource.title(),
                resource.summary(),
                name(resource.type()),
                resource.goals().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(goal -> goal.number() + " " + goal.theme())
                        .toList(),
                LeadPicture.of(reading, resource.picture()));
    }
}
