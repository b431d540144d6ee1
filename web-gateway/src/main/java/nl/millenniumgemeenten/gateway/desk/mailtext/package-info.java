/// The screens on which editors word the mails to one person at a time.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.mailtext;

import org.jspecify.annotations.NullMarked;
