/// A mailbox for everyone: it takes whatever mail the system sends by SMTP, keeps the newest in
/// memory and shows them on a small web page and as JSON. Nothing ever leaves for the real
/// internet.
@NullMarked
package nl.millenniumgemeenten.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
