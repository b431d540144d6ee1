/// Finding content at the desk, drafts too.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.search;

import org.jspecify.annotations.NullMarked;
