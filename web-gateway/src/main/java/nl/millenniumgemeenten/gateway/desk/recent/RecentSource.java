package nl.millenniumgemeenten.gateway.desk.recent;

import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// One kind of content as the first screen of the desk shows it. Every kind adds its own; sources
/// are asked at the same time, and one that does not answer keeps nobody from the others.
public interface RecentSource {

    /// How many of each are asked for.
    int MOST = 8;

    /// What this editor saved and visitors do not see yet, newest first.
    Outcome<List<Recent>> drafts(Editor editor);

    /// What went live lately, newest first. Asked of what we know ourselves, never of a service.
    List<Recent> published();
}
