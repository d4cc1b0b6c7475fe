"""Processes of this program: silent on the network, walled in where they meet others' files, gentle to the machine."""
