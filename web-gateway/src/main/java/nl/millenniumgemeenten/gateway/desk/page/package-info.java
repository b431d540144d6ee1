/// Writing, previewing, publishing and withdrawing a page.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.page;

import org.jspecify.annotations.NullMarked;
