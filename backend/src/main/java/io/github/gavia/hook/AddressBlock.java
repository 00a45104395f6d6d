package io.github.gavia.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that share their first bits.
 *
 * @param network the first of them
 * @param bits how many they share
 */
record AddressBlock(InetAddress network, int bits) {

  /** Reads a block such as {@code 10.0.0.0/8}; the address must be a literal. */
  static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    try {
      return new AddressBlock(
          InetAddress.getByName(text.substring(0, slash)),
          Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address block: " + text, e);
    }
  }

  /** Whether an address lies in the block; one of the other IP version never does. */
  boolean contains(InetAddress address) {
    byte[] first = network.getAddress();
    byte[] other = address.getAddress();
    if (first.length != other.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (first[i] != other[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || (first[whole] ^ other[whole]) >> (8 - rest) == 0;
  }
}
