package nl.millenniumgemeenten.gateway.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.gateway.desk.redirect.RedirectRows.Row;
import org.junit.jupiter.api.Test;

class RedirectRowsTest {

    @Test
    void a_list_may_be_apart_in_any_usual_way() {
        var rows =
                RedirectRows.read(
                        "\uFEFFvan,naar\n/a,/b\n\n/c; /d \n/e\t/f\n\"/g,h\",\"/i\"\n/alleen\n");

        assertThat(rows)
                .containsExactly(
                        new Row(2, "/a", "/b"),
                        new Row(4, "/c", "/d"),
                        new Row(5, "/e", "/f"),
                        new Row(6, "/g,h", "/i"),
                        new Row(7, "/alleen", ""));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(RedirectRows.read(" \n\n")).isEmpty();
    }
}
