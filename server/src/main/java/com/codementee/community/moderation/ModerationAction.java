package com.codementee.community.moderation;

import com.codementee.platform.json.WireEnum;

/** What an admin decides about a held or reported entry. Each closes its reports. */
public enum ModerationAction implements WireEnum {
    /** It is fine: it is visible, and its author is told if it was held. */
    ACCEPT,
    /** It stays, and its author is told what to mind. */
    WARN,
    /** It is gone, and its author and readers are told why. */
    REMOVE,
    /** It is gone, and its author cannot write for some days. */
    MUTE
}
