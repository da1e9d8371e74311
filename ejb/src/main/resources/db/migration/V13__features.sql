-- What accounts ask of their people's sign-ins, who may compose to whom, and the mail domains that belong to everybody.

create table sign_in_rules (
  account_id uuid primary key references account (id),
  password_length varchar(16) not null,
  idle_minutes integer not null,
  session_hours integer not null,
  device_days integer not null,
  version integer not null
);

alter table sign_in_session add column absolute_minutes integer default 720 not null;

create table compose_rules (
  account_id uuid primary key references account (id),
  own_people varchar(16) not null,
  outside_people varchar(16) not null,
  public_domains boolean not null,
  version integer not null
);

-- Mail domains where anybody can have an address: no account can own them.
create table public_domain (name varchar(253) primary key);
insert into public_domain (name) values
  ('126.com'), ('163.com'), ('aol.com'), ('bluewin.ch'), ('btinternet.com'), ('comcast.net'), ('docomo.ne.jp'), ('ezweb.ne.jp'),
  ('fastmail.com'), ('foxmail.com'), ('free.fr'), ('freenet.de'), ('gmail.com'), ('gmx.at'), ('gmx.ch'), ('gmx.de'), ('gmx.net'),
  ('googlemail.com'), ('hey.com'), ('hotmail.co.uk'), ('hotmail.com'), ('hotmail.de'), ('hotmail.es'), ('hotmail.fr'), ('hotmail.it'),
  ('icloud.com'), ('laposte.net'), ('libero.it'), ('live.com'), ('mac.com'), ('mail.com'), ('mail.ru'), ('mailbox.org'), ('me.com'),
  ('msn.com'), ('naver.com'), ('orange.fr'), ('outlook.com'), ('outlook.de'), ('outlook.es'), ('outlook.fr'), ('outlook.jp'),
  ('pm.me'), ('posteo.de'), ('proton.me'), ('protonmail.com'), ('qq.com'), ('rediffmail.com'), ('sapo.pt'), ('sfr.fr'), ('sky.com'),
  ('softbank.ne.jp'), ('t-online.de'), ('terra.com.br'), ('tuta.com'), ('tutanota.com'), ('uol.com.br'), ('verizon.net'),
  ('virgilio.it'), ('wanadoo.fr'), ('web.de'), ('wp.pl'), ('yahoo.co.jp'), ('yahoo.co.uk'), ('yahoo.com'), ('yahoo.com.br'),
  ('yahoo.de'), ('yahoo.es'), ('yahoo.fr'), ('yandex.com'), ('yandex.ru'), ('ymail.com'), ('zoho.com');
