# A Debian below target/debian/SUITE/root with Debian's own cargo, and the sources beside it; the caller names $suite. What is
# there already is used again. `within COMMAND…` runs it in the sources, without a network.

tests/install debootstrap systemd-container
shared=$PWD/target/debian
place=$shared/$suite
mkdir -p "$shared/cargo" "$shared/tools/bin" "$place/source/target" "$place/packages"

# Debian 12's own cargo is too old; it has a newer one for browsers. debootstrap knows no virtual package, and a compiler
# depends on libc-dev.
if [ "$suite" = bookworm ]; then
    compiler=cargo-web
    last=cargo
else
    # And what the decoder is made with. A root of an earlier version has not everything.
    compiler=cargo,libstd-rust-dev-wasm32,lld,binaryen
    last=wasm-opt
fi
if [ ! -e "$place/root/usr/bin/$last" ]; then
    # From where this machine has its own packages.
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
    rm -rf "$place/root" "$place/root.new"
    DEBIAN_FRONTEND=noninteractive debootstrap --variant=minbase \
        --include="systemd,systemd-sysv,dbus,man-db,procps,init-system-helpers,$compiler,gcc,libc6-dev,dpkg-dev,postfix" \
        "$suite" "$place/root.new" "$mirror"
    # Last, so that a root which was not finished is made anew.
    mv "$place/root.new" "$place/root"
fi

# Vendored, because inside there is no network.
cargo vendor --quiet --locked "$shared/vendor" >/dev/null
printf '[source.crates-io]\nreplace-with = "vendor"\n[source.vendor]\ndirectory = "/vendor"\n' >"$shared/cargo/config.toml"

# A file that is gone must not be packed; what was compiled may stay.
find "$place/source" -mindepth 1 -maxdepth 1 ! -name target -exec rm -rf {} +
git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - | tar -x -C "$place/source"

within() {
    systemd-nspawn --quiet --directory="$place/root" --private-network --register=no --keep-unit --pipe \
        --bind="$place/source:/source" --bind-ro="$shared/vendor:/vendor" --bind="$shared/cargo:/cargo" \
        --bind-ro="$shared/tools/bin:/tools" --chdir=/source --setenv=CARGO_HOME=/cargo \
        --setenv=PATH=/tools:/usr/sbin:/usr/bin:/sbin:/bin --setenv=CARGO_NET_OFFLINE=true \
        --setenv=CARGO_PROFILE_RELEASE_LTO=off --setenv=CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        --setenv=CARGO_PROFILE_RELEASE_OPT_LEVEL=1 "$@"
}
