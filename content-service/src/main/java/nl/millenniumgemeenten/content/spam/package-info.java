/// What tells advertising from what people have to say, learnt from what moderators placed and what
/// they refused as advertising. It never decides: it only makes something wait, and says why.
@NullMarked
package nl.millenniumgemeenten.content.spam;

import org.jspecify.annotations.NullMarked;
