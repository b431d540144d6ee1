package nl.millenniumgemeenten.subscription.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads where editors see the pictures of blocks that are not public yet.
public final class PictureFields {
    private static final int LONGEST_ADDRESS = 2000;

    private PictureFields() {}

    /// The addresses in `pictures`, by the id of the medium; look at them only after `orThrow`.
    public static Map<UUID, String> read(RequestFields fields, List<Block> blocks) {
        var addresses = new HashMap<UUID, String>();
        fields.optionalObject(
                "pictures",
                given -> {
                    for (var block : blocks) {
                        if (block instanceof Block.Picture picture) {
                            address(given, picture.media())
                                    .ifPresent(url -> addresses.put(picture.media(), url));
                        }
                    }
                    return addresses;
                });
        return addresses;
    }

    private static Optional<String> address(RequestFields given, UUID media) {
        return given.optionalObject(
                        media.toString(),
                        picture -> {
                            var url = picture.text("url", 1, LONGEST_ADDRESS);
                            if (!url.isEmpty() && !Addresses.page(url)) {
                                picture.refuse("url", "Dit is geen adres.");
                            }
                            return url;
                        })
                .filter(url -> !url.isEmpty());
    }
}
