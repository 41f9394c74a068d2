# A booted Debian from a root that tests/debian/build made. What it writes goes to memory and is gone at the end.

# boot DIRECTORY PACKAGES   sets leader, by which `inside` finds it
boot() {
    systemd-nspawn --quiet --boot --directory="$1" --volatile=overlay --private-network --register=no --keep-unit \
        --bind-ro="$2:/packages" --hostname=mx </dev/null >"$log/console" 2>&1 &
    nspawn=$!
    local tries
    for tries in $(seq 300); do
        leader=$(pgrep --parent "$nspawn" --exact systemd || true)
        if [ -n "$leader" ] && inside systemctl is-system-running 2>/dev/null | grep -qE 'running|degraded'; then
            return 0
        fi
        kill -0 "$nspawn" 2>/dev/null || break
        sleep 0.2
    done
    echo "the container does not boot:"
    cat "$log/console"
    return 1
}

# inside COMMAND...   runs it there, as root
inside() {
    nsenter --target "$leader" --mount --uts --ipc --net --pid --root --wdns=/ -- \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

shut_down() {
    [ -z "${nspawn:-}" ] || { inside systemctl poweroff >/dev/null 2>&1 || kill "$nspawn"; wait "$nspawn"; } || true
}
