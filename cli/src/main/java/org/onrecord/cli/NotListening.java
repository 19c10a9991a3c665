package org.onrecord.cli;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** Why a server could not listen where it was to. */
final class NotListening {

    /** Systems keep the ports below for administrators. */
    private static final int FOR_ANYBODY = 1_024;

    private NotListening() { }

    /** In a sentence, with what to do. */
    static String why(Settings settings) {
        String host = Cells.plain(settings.text(Setting.HOST));
        try {
            if (!isOwn(InetAddress.getByName(settings.text(Setting.HOST)))) {
                return "this machine has no address " + host + ": --host names one that it has; 0.0.0.0 are all of them, 127.0.0.1 is reached from this machine alone";
            }
        } catch (UnknownHostException _) {
            return "there is no address '" + host + "': --host names an address of this machine; 0.0.0.0 are all of them, 127.0.0.1 is reached from this machine alone";
        }
        String low = settings.number(Setting.PORT) > 0 && settings.number(Setting.PORT) < FOR_ANYBODY ? ", or is kept for administrators, as those below " + FOR_ANYBODY + " are" : "";
        return "port " + settings.text(Setting.PORT) + " of " + host + " is not free" + low + ": stop what listens there, or name another with --port (0: any that is free)";
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            // The system does not tell its addresses.
            return true;
        }
    }
}
