package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/// A key that stands in a document of a server, and whose it is.
public record PublishedKey(URI id, URI owner, RSAPublicKey key) {

    /// The key by this name, from the document that was found there: that of its owner, or one of
    /// the key alone. It is of the server of its owner, or it is not.
    public static Optional<PublishedKey> read(byte[] bytes, URI id) {
        return Documents.read(bytes)
                .flatMap(document ->
                        Documents.each(document.path("publicKey"))
                                .flatMap(key -> of(key, id).stream())
                                .findFirst()
                                .or(() -> of(document, id)));
    }

    private static Optional<PublishedKey> of(JsonNode key, URI id) {
        var owner = Documents.address(key, "owner");
        var rsa = RsaKeys.publicKey(Documents.text(key, "publicKeyPem"));
        return owner.isPresent()
                        && rsa.isPresent()
                        && Documents.address(key, "id").filter(id::equals).isPresent()
                        && Addresses.sameServer(owner.get(), id)
                ? Optional.of(new PublishedKey(id, owner.get(), rsa.get()))
                : Optional.empty();
    }
}
