package nl.millenniumgemeenten.content.firstcontent;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.content.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills a database that never had content, once, whole or not at all, however many instances start
/// at the same time.
@Singleton
class LoadFirstContent {
    private static final Logger LOG = LoggerFactory.getLogger(LoadFirstContent.class);

    /// "first" in ASCII.
    private static final long LOCK = 0x6669727374L;

    private final Database database;
    private final ContentFiles files;
    private final ContentWriter writer;
    private final InstantSource clock;

    LoadFirstContent(
            Database database, ContentFiles files, ContentWriter writer, InstantSource clock) {
        this.database = database;
        this.files = files;
        this.writer = writer;
        this.clock = clock;
    }

    @Transactional
    void handle() {
        database.lock(LOCK);
        if (database.any("select from first_content")) {
            return;
        }
        database.update("insert into first_content values (true, ?)", clock.instant());
        if (hasContent()) {
            return;
        }
        List<ContentFile> all = files.all();
        var pages = new FirstPages();
        all.forEach(file -> writer.write(file, pages));
        LOG.atInfo().addKeyValue("files", all.size()).log("first content loaded");
    }

    private boolean hasContent() {
        return database.any(
                """
                select from page
                union all select from item
                union all select from campaign where revision > 0
                limit 1
                """);
    }
}
