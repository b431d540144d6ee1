package nl.millenniumgemeenten.subscription.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Een <strong>twee</strong></p>          | <p>Een <strong>twee</strong></p>
                    <p>Een <b>twee</b> <i>drie</i></p>        | <p>Een <strong>twee</strong> <em>drie</em></p>
                    <h1>Kop</h1><h4>Kop</h4>                  | <h3>Kop</h3><h3>Kop</h3>
                    los                                       | <p>los</p>
                    <div>Een</div><div>Twee</div>             | <p>Een</p><p>Twee</p>
                    <p onclick="x()" style="color:red">a</p>  | <p>a</p>
                    <p>a</p><script>alert(1)</script>         | <p>a</p>
                    <p>a</p><style>p{}</style>                | <p>a</p>
                    <p><a href="javascript:alert(1)">a</a></p> | <p>a</p>
                    <p><a href="//evil.example">a</a></p>     | <p>a</p>
                    <p><a href="data:text/html,x">a</a></p>   | <p>a</p>
                    <p><a href="/nieuws">a</a></p>            | <p><a href="/nieuws">a</a></p>
                    <p><a href="https://x.nl/a?b=1">a</a></p> | <p><a href="https://x.nl/a?b=1">a</a></p>
                    <p><a href="mailto:a@x.nl">a</a></p>      | <p><a href="mailto:a@x.nl">a</a></p>
                    <ul><li>a</li><li>b</li></ul>             | <ul><li>a</li><li>b</li></ul>
                    <table><tr><td>cel</td></tr></table>      | <p>cel</p>
                    <p>a &lt; b &amp; c</p>                   | <p>a &lt; b &amp; c</p>
                    <p>a</p><p> </p><p>b</p>                  | <p>a</p><p>b</p>
                    """)
    void only_what_a_mail_can_show_stays(String typed, String kept) {
        assertThat(TextHtml.sanitised(typed)).isEqualTo(kept);
        assertThat(TextHtml.sanitised(kept)).isEqualTo(kept);
    }
}
