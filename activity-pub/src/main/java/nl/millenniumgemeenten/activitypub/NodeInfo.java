package nl.millenniumgemeenten.activitypub;

import java.net.URI;

/// What runs here, for who counts servers.
///
/// @param software lower case letters, digits and hyphens
/// @param name of the site
/// @param description of the site, plain text
/// @param posts how many were made here
public record NodeInfo(
        String software, String version, String name, String description, long posts) {

    /// Where the document is: the answer at `/.well-known/nodeinfo`.
    public static byte[] where(URI document) {
        var answer = Documents.empty();
        answer.putArray("links")
                .addObject()
                .put("rel", "http://nodeinfo.diaspora.software/ns/schema/2.1")
                .put("href", document.toString());
        return Documents.write(answer);
    }

    /// As it goes out, of type [MediaTypes#NODE_INFO].
    public byte[] write() {
        var document = Documents.empty().put("version", "2.1");
        document.putObject("software").put("name", software).put("version", version);
        document.putArray("protocols").add("activitypub");
        var services = document.putObject("services");
        services.putArray("inbound");
        services.putArray("outbound");
        document.put("openRegistrations", false);
        var usage = document.putObject("usage").put("localPosts", posts);
        usage.putObject("users").put("total", 1);
        document.putObject("metadata").put("nodeName", name).put("nodeDescription", description);
        return Documents.write(document);
    }
}
